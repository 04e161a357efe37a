package org.jundeng.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceTest {

    private static final Map<String, Value> FACTS = Map.of(
            "income", Value.Num.of(600),
            "标准", Value.Num.of(800),
            "urban", Value.Bool.TRUE,
            "age", Value.Unknown.of("age"),
            "list", Feel.value("[1, 5]"));

    private static Trace trace(String source) {
        return Feel.open(source, FACTS).trace(Bindings.of(FACTS));
    }

    /// A step as its text, its value, and the steps in it.
    private static String written(String source, Trace trace) {
        Span span = trace.node().span();
        String own = source.substring(span.start(), span.end()) + " = " + trace.value();
        return trace.children().isEmpty()
                ? own
                : own
                        + trace.children().stream()
                                .map(child -> written(source, child))
                                .collect(Collectors.joining("; ", " {", "}"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            标准 - income → 标准 - income = 200 {标准 = 800; income = 600}
            income < 标准 and urban → income < 标准 and urban = true {income < 标准 = true {income = 600; 标准 = 800}; urban = true}
            income > 标准 and urban → income > 标准 and urban = false {income > 标准 = false {income = 600; 标准 = 800}}
            urban or income > 标准 → urban or income > 标准 = true {urban = true}
            age > 60 and not(urban) → age > 60 and not(urban) = false {age > 60 = ? {age = ?; 60 = 60}; not(urban) = false {urban = true}}
            if urban then income else 标准 → if urban then income else 标准 = 600 {urban = true; income = 600}
            if not(urban) then income else 标准 → if not(urban) then income else 标准 = 800 {not(urban) = false {urban = true}; 标准 = 800}
            if age > 60 then 1 else 1 → if age > 60 then 1 else 1 = 1 {age > 60 = ? {age = ?; 60 = 60}; 1 = 1; 1 = 1}
            1 + income * 2 → 1 + income * 2 = 1201 {1 = 1; income * 2 = 1200 {income = 600; 2 = 2}}
            1 + 2 + income → 1 + 2 + income = 603 {1 + 2 = 3 {1 = 1; 2 = 2}; income = 600}
            min(income, 标准) → min(income, 标准) = 600 {income = 600; 标准 = 800}
            income in [500..700] → income in [500..700] = true {income = 600; [500..700] = [500..700] {500 = 500; 700 = 700}}
            list[item > 3] → list[item > 3] = [5] {list = [1, 5]; item > 3 = false {item = 1; 3 = 3}; item > 3 = true {item = 5; 3 = 3}}
            some i in list satisfies i > 0 → some i in list satisfies i > 0 = true {list = [1, 5]; i > 0 = true {i = 1; 0 = 0}}
            for i in list return -i → for i in list return -i = [-1, -5] {list = [1, 5]; -i = -1 {i = 1}; -i = -5 {i = 5}}
            (function(x) x + 1)(income) → (function(x) x + 1)(income) = 601 {function(x) x + 1 = function(x); income = 600; x + 1 = 601 {x = 600; 1 = 1}}
            {a: income}.a → {a: income}.a = 600 {{a: income} = {a: 600} {income = 600}}
            """)
    void aTraceShowsWhatWasEvaluatedAndNothingElse(String source, String expected) {
        assertThat(written(source, trace(source))).isEqualTo(expected);
    }

    @Test
    void aSpanIsThatOfTheNodeWithoutBlanksAndComments() {
        String source = " income /* 元 */ \n < 标准 ";
        Trace trace = trace(source);
        assertThat(written(source, trace)).isEqualTo("income /* 元 */ \n < 标准 = true {income = 600; 标准 = 800}");
    }

    @Test
    void theValueOfATraceIsTheValueOfTheEvaluation() {
        RandomExpressions random = new RandomExpressions(5);
        for (int i = 0; i < 10_000; i++) {
            Expression expression = random.next();
            Bindings facts = Bindings.of(random.partly(random.world(), 3));
            Trace trace = expression.trace(facts);
            assertThat(trace.value()).as(expression.source()).isEqualTo(expression.evaluatePartially(facts));
            assertThat(trace.node()).isEqualTo(expression.root());
        }
    }

    @Test
    void everyStepLiesWithinTheStepThatItBelongsTo() {
        RandomExpressions random = new RandomExpressions(6);
        for (int i = 0; i < 5_000; i++) {
            Expression expression = random.next();
            if (expression.source().contains("function")) {
                continue;
            }
            Deque<Trace> steps =
                    new ArrayDeque<>(List.of(expression.trace(Bindings.of(random.partly(random.world(), 3)))));
            while (!steps.isEmpty()) {
                Trace step = steps.pop();
                Span span = step.node().span();
                assertThat(span.start()).isBetween(0, span.end());
                assertThat(span.end()).isLessThanOrEqualTo(expression.source().length());
                for (Trace child : step.children()) {
                    assertThat(child.node().span().start()).isGreaterThanOrEqualTo(span.start());
                    assertThat(child.node().span().end()).isLessThanOrEqualTo(span.end());
                    assertThat(step.node().children()).contains(child.node());
                    steps.push(child);
                }
            }
        }
    }

    @Test
    void aLongSumIsTracedTermByTerm() {
        Trace trace = trace("1" + " + 1".repeat(20_000));
        int terms = 1;
        for (Trace step = trace;
                step.children().size() == 2;
                step = step.children().getFirst()) {
            assertThat(step.children().getLast().value()).isEqualTo(Value.Num.of(1));
            terms++;
        }
        assertThat(terms).isEqualTo(20_001);
        assertThat(trace.value()).isEqualTo(Value.Num.of(20_001));
    }

    @Test
    void aTraceBeyondTheLimitsIsItsNodeAndNull() {
        Trace trace = trace("for i in 1..100000000 return i");
        assertThat(trace.value()).isEqualTo(Value.NULL);
        assertThat(trace.children()).isEmpty();
    }
}
