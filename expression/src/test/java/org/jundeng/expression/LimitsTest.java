package org.jundeng.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    private static final Scope OPEN = Scope.open(Map.of("a", Type.ANY), Map.of());
    private static final Bindings NONE = Bindings.of(Map.of("a", Value.Num.of(1)));

    /// The value, or nothing where the text is refused; evaluating and tracing agree and end soon.
    private static Optional<Value> bounded(String source) {
        return assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            Compilation compilation = Expression.compile(source, OPEN);
            compilation.problems().forEach(problem -> problem.render(java.util.Locale.CHINESE));
            Optional<Value> value = compilation.expression().map(each -> each.evaluate(NONE));
            value.ifPresent(Value::toString);
            return value;
        });
    }

    static Stream<String> tooDeep() {
        return Stream.of(
                        "(",
                        "[",
                        "{a: ",
                        "not(",
                        "if true then ",
                        "if true then 1 else ",
                        "for i in [1] return ",
                        "some i in [1] satisfies ",
                        "function(x) ",
                        "-(",
                        "1 + (",
                        "1 in (",
                        "1 in ((",
                        "a[",
                        "a(",
                        "sum(",
                        "[1..",
                        "(1..",
                        "]1..",
                        "{\"k\": [",
                        "1 = 1 = ",
                        "1 in 1 in ",
                        "1 between 1 and (",
                        "list<",
                        "function<",
                        "context<a: ")
                .map(part -> (part.indexOf('<') > 0 ? "1 instance of " : "") + part.repeat(30_000))
                .map(source -> source.substring(0, Math.min(source.length(), Limits.SOURCE)));
    }

    @ParameterizedTest
    @MethodSource("tooDeep")
    void whatIsNestedTooDeepIsRefused(String source) {
        assertThat(bounded(source)).isEmpty();
        assertThat(Expression.compile(source, OPEN).problems())
                .extracting(Problem::code)
                .containsExactly(ExpressionProblem.TOO_DEEP);
    }

    static Stream<String> endless() {
        return Stream.of(
                "a" + ".b".repeat(90_000),
                "a" + "[1]".repeat(60_000),
                "a" + "()".repeat(90_000),
                "1" + " instance of number".repeat(10_000),
                "1" + " = 1".repeat(40_000),
                "1" + " < 1".repeat(40_000),
                "1" + " in 1".repeat(30_000),
                "1" + " between 1 and 1".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("endless")
    void aChainOfPostfixesOrComparisonsHasAnEnd(String source) {
        assertThat(bounded(source)).isEmpty();
    }

    @Test
    void whatIsDeepButWithinTheLimitIsRead() {
        int levels = Limits.DEPTH - 2;
        assertThat(bounded("(".repeat(levels) + "1" + ")".repeat(levels))).contains(Value.Num.of(1));
        assertThat(bounded("if false then 1 else ".repeat(levels) + "2")).contains(Value.Num.of(2));
        assertThat(bounded("-".repeat(100_001) + "1")).contains(Value.Num.of(-1));
        assertThat(bounded("a" + "[1]".repeat(levels))).contains(Value.Num.of(1));
    }

    static Stream<String> long_() {
        return Stream.of(
                "1" + " + 1".repeat(49_000),
                "1" + " - 1 * 2".repeat(20_000),
                "2" + " ** 1".repeat(30_000),
                "true" + " and true".repeat(20_000),
                "false" + " or false".repeat(20_000),
                "[1" + ", 1".repeat(60_000) + "]",
                "[1]" + "[1] + [1]".repeat(20_000),
                "sum(1" + ", 1".repeat(60_000) + ")",
                "[" + "{a b: 1},".repeat(20_000) + "1]",
                "[" + "{\"a b\": 1},".repeat(15_000) + "1]",
                "1 in (1" + ", < 2".repeat(30_000) + ")",
                "for i in [1] return 1" + " + 1".repeat(40_000),
                "[" + "[1..2),".repeat(25_000) + "1]",
                "[" + "]1..2[,".repeat(25_000) + "1]",
                "true" + " and a in ]0..2[".repeat(11_000),
                "sum(a[" + "sum(1)+".repeat(25_000) + "1])",
                "\"" + "\\u0041".repeat(30_000) + "\"",
                "1" + " ".repeat(190_000),
                "1 /*" + "*".repeat(190_000),
                "@\"" + "2020".repeat(40_000) + "\"",
                "1".repeat(190_000),
                "1." + "1".repeat(190_000),
                "1e" + "9".repeat(190_000),
                "{" + ":".repeat(190_000),
                "{" + " :".repeat(90_000),
                "[".repeat(100) + ")".repeat(100_000),
                "a[" + ")(".repeat(90_000),
                "1 in (" + "(),".repeat(60_000),
                "x".repeat(190_000),
                "x ".repeat(90_000),
                "横".repeat(190_000));
    }

    @ParameterizedTest
    @MethodSource("long_")
    void aLongTextIsReadInTime(String source) {
        bounded(source);
    }

    @Test
    void manyEntriesAreReadInTime() {
        String entries = String.join(
                ",",
                IntStream.range(0, 14_000).mapToObj(i -> "a" + i + ":a" + i).toList());
        bounded("{" + entries + "}");
        String spaced = String.join(
                ",",
                IntStream.range(0, 10_000).mapToObj(i -> "a " + i + ":a " + i).toList());
        bounded("{" + spaced + "}");
        String chained = String.join(
                ",",
                IntStream.range(1, 12_000)
                        .mapToObj(i -> "a" + i + ":[a" + (i - 1) + "]")
                        .toList());
        bounded("{a0: [1]," + chained + "}");
    }

    @Test
    void aMegabyteIsRefusedUnread() {
        assertThat(bounded("1" + " + 1".repeat(250_000))).isEmpty();
        assertThat(Expression.compile("(".repeat(1_000_000), OPEN).problems())
                .extracting(Problem::code)
                .containsExactly(ExpressionProblem.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..100000000 return i",
                "for i in 1..9007199254740991 return i",
                "for i in -9007199254740991..9007199254740991 return i",
                "for i in @\"0001-01-01\"..@\"999999999-12-31\" return i",
                "for i in 1..100000, j in 1..100000 return 1",
                "for i in 1..1000000, j in [1, 2] return 1",
                "count(for i in 1..1000 return for j in 1..100000 return j)",
                "some i in 1..100000, j in 1..100000 satisfies false",
                "for i in 1..1000000 return some j in 1..1000000 satisfies true",
                "for i in 1..1000000 return some j in [1..1000000] satisfies true",
                "string(for i in 1..900000 return 1/3)",
                "every i in 1..1000, j in 1..1000, k in 1..1000 satisfies true",
                "for i in 1..1000000 return partial",
                "for i in 1..1000000 return count(partial)",
                "for i in 1..1000000 return for j in [1] return if true then 1 else count([1,2,3])",
                "{l: for i in 1..200000 return i, r: for i in l return l = l}.r",
                "{l: for i in 1..200000 return i, r: for i in l return -1 in l}.r",
                "{l: for i in 1..200000 return i, r: for i in l return l[item = i]}.r",
                "{l: for i in 1..200000 return {a: i}, r: for i in l return l.a}.r",
                "{l: for i in 1..200000 return i, r: for i in l return l instance of list<number>}.r",
                "{l: for i in 1..200000 return i, r: distinct values(l)}.r",
                "{l: for i in 1..200000 return i, r: for i in l return string(l)}.r",
                "{l: for i in 1..200000 return i, r: for i in l return concatenate(l, l)}.r",
                "{l: for i in 1..200000 return i, f: function(x: list<number>) 1, r: for i in l return f(l)}.r",
                "sort(for i in 1..1000000 return -i, function(x, y) x < y)",
                "for i in 1..1000000 return string(1e6144)",
                "string(for i in 1..1000000 return 1e6144)",
                "string(for i in 1..100000 return 1e-6100)"
            })
    void whatIsTooMuchWorkIsNull(String source) {
        assertThat(bounded(source)).contains(Value.NULL);
    }

    @Test
    void aLongTextThatShouldBeAnIntervalIsNotRead() {
        assertThat(bounded("{t: \"[1.." + "1".repeat(190_000) + "]\", r: for i in 1..1000 return range(t)}.r[1]"))
                .contains(Value.NULL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[l, l, l, l, l, l, l, l, l, l]",
                "{p: l, q: l, r: l, s: l, t: l, u: l, v: l, w: l}",
                "[l..l]",
                "append(l, l)",
                "concatenate(l, l, l, l)",
                "flatten([l, l, l, l])"
            })
    void aSmallTextMakesNoHugeValue(String doubling) {
        String layers = String.join(
                ", ",
                IntStream.range(0, 60)
                        .mapToObj(i -> "l" + (i + 1) + ": (function(l) " + doubling + ")(l" + i + ")")
                        .toList());
        for (String use : List.of(
                "l60",
                "string(l60)",
                "l60 = l59",
                "l60 in [l60]",
                "l60 instance of list<Any>",
                "count(flatten(l60))",
                "distinct values([l60, l60])",
                "is(l60, l60)",
                "l60.p")) {
            bounded("{l0: [1], " + layers + ", r: " + use + "}.r");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(function(f) f(f))(function(f) f(f))",
                "(function(f) [f(f)])(function(f) [f(f)])",
                "(function(f) f(f) + f(f))(function(f) f(f) + f(f))",
                "(function(f) for i in [1] return f(f))(function(f) for i in [1] return f(f))",
                "(function(f) [1][f(f)])(function(f) [1][f(f)])",
                "(function(f) sort([1, 2], function(x, y) f(f)))(function(f) sort([1, 2], function(x, y) f(f)))",
                "{g: function(f, n) [if n = 0 then 1 else f(f, n - 1)], r: g(g, 100000)}.r"
            })
    void anEndlessRecursionIsNull(String source) {
        assertThat(bounded(source)).contains(Value.NULL);
    }

    @Test
    void aRecursionThatEndsIsFine() {
        assertThat(bounded("{g: function(f, n) if n = 0 then 1 else n * f(f, n - 1), r: g(g, 60)}.r = 60 * "
                        + "{g: function(f, n) if n = 0 then 1 else n * f(f, n - 1), r: g(g, 59)}.r"))
                .contains(Value.Bool.TRUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matches(t, \"^(a+)+$\")",
                "matches(t, \"^(a|aa)*b$\")",
                "matches(t, \"^(a|a)*b$\")",
                "matches(t, \"(.*)*(.*)*(.*)*b\")",
                "matches(t, \"(a?){500}a{500}b\")",
                "replace(t, \"(a+)+b\", \"x\")",
                "replace(t, \"(a*)*b\", \"x\")",
                "split(t, \"(a|a)+b\")",
                "matches(t, \"(a{1000}){1000}\")",
                "for i in 1..1000 return matches(t, \"(x+x+)+y|a*b\")"
            })
    void aCatastrophicPatternIsGivenUp(String source) {
        assertThat(bounded("{t: \"" + "a".repeat(3_000) + "!\", r: " + source + "}.r"))
                .isPresent();
    }

    @Test
    void aDeepPatternIsGivenUp() {
        assertThat(bounded("matches(\"a\", \"" + "(".repeat(50_000) + "a" + ")".repeat(50_000) + "\")"))
                .isPresent();
        assertThat(bounded("matches(\"" + "ab".repeat(80_000) + "\", \"^(a|b)*$\")"))
                .isPresent();
        assertThat(bounded("matches(\"a\", \"" + "[a-[".repeat(30_000) + "\")")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10 ** 1000000",
                "10 ** 999999999",
                "10 ** -1000000",
                "1.1 ** 999999999",
                "9e6144 * 9e6144",
                "9e6144 ** 9e6144",
                "1e-6000 / 1e6000",
                "exp(1e6000)",
                "duration(\"P999999999999999999999Y\")",
                "@\"2020-01-01\" + duration(\"P9999999999Y\")",
                "@\"999999999-12-31\" + @\"P1D\"",
                "@\"-999999999-01-01\" - @\"P1Y\"",
                "date(1e9, 1, 1)",
                "date(1e600, 1, 1)",
                "duration(\"P100000000000000D\") * 1e10",
                "duration(\"P99999999Y\") * 1e6000",
                "number(\"1e9999\", null, null)",
                "sublist([1], 1e600)",
                "substring(\"a\", 1e6000)",
                "[1][1e600]"
            })
    void whatLeavesTheRangeOfItsKindIsNull(String source) {
        assertThat(bounded(source)).contains(Value.NULL);
    }

    @Test
    void aNumberBeyondReasonIsRefused() {
        assertThat(bounded("1e99999999999")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decimal(1e6144, 6176)",
                "decimal(1e-6144, 6000)",
                "round up(1e6000, -6000)",
                "modulo(9e6144, 7)",
                "modulo(9e6144, 1e-6144)",
                "1e6144 + 1e-6144",
                "1e6144 < 1e-6144",
                "sqrt(1e6144)",
                "floor(1e6144)",
                "odd(1e6144)",
                "string(1e6144)",
                "stddev([1e6000, 1e-6000])",
                "mean([9e6144, 9e6144])",
                "@\"999999999-12-31\" - @\"-999999999-01-01\"",
                "years and months duration(@\"-999999999-01-01\", @\"999999999-12-31\")",
                "day of week(@\"999999999-12-31\")",
                "week of year(@\"-999999999-01-01\")"
            })
    void farNumbersAndDatesAreQuick(String source) {
        assertThat(bounded(source)).isPresent();
    }

    @Test
    void noTextIsMadeLongerThanTheLimit() {
        String doubled = String.join(
                ", ",
                IntStream.range(0, 60)
                        .mapToObj(i -> "t" + (i + 1) + ": t" + i + " + t" + i)
                        .toList());
        assertThat(bounded("{t0: \"均等\", " + doubled + "}.t60")).contains(Value.NULL);
        String joined = String.join(
                ", ",
                IntStream.range(0, 60)
                        .mapToObj(i -> "t" + (i + 1) + ": string join([t" + i + ", t" + i + "], t" + i + ")")
                        .toList());
        assertThat(bounded("{t0: \"均等\", " + joined + "}.t60")).contains(Value.NULL);
        String replaced = String.join(
                ", ",
                IntStream.range(0, 60)
                        .mapToObj(i -> "t" + (i + 1) + ": replace(t" + i + ", \"均\", t" + i + ")")
                        .toList());
        assertThat(bounded("{t0: \"均等\", " + replaced + "}.t60")).contains(Value.NULL);
        String long_ = "{t: string join(for i in 1..100000 return \"均等\"), r: ";
        assertThat(bounded(long_ + "string length(t)}.r")).contains(Value.Num.of(200_000));
        assertThat(bounded(long_ + "replace(t, \".+\", \"" + "$0".repeat(20_000) + "\")}.r"))
                .contains(Value.NULL);
        assertThat(bounded(long_ + "for i in 1..100000 return t + t}.r")).contains(Value.NULL);
        assertThat(bounded(long_ + "for i in 1..100000 return upper case(t)}.r"))
                .contains(Value.NULL);
        assertThat(bounded(long_ + "for i in 1..100000 return split(t, \"\")}.r"))
                .contains(Value.NULL);
    }

    @Test
    void aTraceKeepsToTheSameBounds() {
        for (String source : List.of(
                "for i in 1..100000000 return i",
                "(function(f) [f(f)])(function(f) [f(f)])",
                "1" + " + 1".repeat(40_000))) {
            Expression expression = Feel.open(source, Map.of());
            Value traced = assertTimeoutPreemptively(
                    Duration.ofSeconds(30), () -> expression.trace(NONE).value());
            assertThat(traced).isEqualTo(expression.evaluate(NONE));
        }
    }

    @Test
    void aFactOfAnySizeIsOnlyTooMuchWhereItIsLookedAt() {
        Value huge = new Value.ListValue(java.util.Collections.nCopies(20_000_000, Value.Num.of(1)));
        Bindings bindings = name -> huge;
        assertThat(Feel.open("a[2]", Map.of("a", huge)).evaluate(bindings)).isEqualTo(Value.Num.of(1));
        assertThat(Feel.open("sum(a)", Map.of("a", huge)).evaluate(bindings)).isEqualTo(Value.NULL);
        Value precise = new Value.Num(new BigDecimal("1e-100000000"));
        assertThat(Feel.open("string(a)", Map.of("a", precise)).evaluate(name -> precise))
                .isEqualTo(Value.NULL);
    }
}
