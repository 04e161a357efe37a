package org.jundeng.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartialEvaluationTest {

    private static final int CASES = 20_000;
    private static final Map<String, Value> UNKNOWN =
            Map.of("p", Value.Unknown.of("p"), "q", Value.Unknown.of("q"), "x", Value.Unknown.of("x"));

    private static Value partially(String source) {
        return Feel.open(source, UNKNOWN).evaluatePartially(Bindings.of(UNKNOWN));
    }

    /// `?p,q` is unknown on account of p and q; everything else is a value.
    private static Value expected(String written) {
        if (!written.startsWith("?")) {
            return Feel.value(written);
        }
        return new Value.Unknown(new TreeSet<>(List.of(written.substring(1).split(",", -1))));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            p and true → ?p
            p and false → false
            false and p → false
            p and null → ?p
            p and q → ?p,q
            p and q and false → false
            p or true → true
            true or p → true
            p or false → ?p
            p or null → ?p
            p or q → ?p,q
            not(p) → ?p
            not(p and false) → true
            p and not(p) → ?p
            """)
    void falseBeatsUnknownAndUnknownBeatsTrue(String source, String value) {
        assertThat(partially(source)).isEqualTo(expected(value));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            if p then 1 else 2 → ?p
            if p then 1 else 1.0 → 1
            if p then [1, 2] else [1, 2] → [1, 2]
            if p then x else 2 → ?p,x
            if true then 1 else x → 1
            if false then x else 2 → 2
            if p and false then x else 2 → 2
            if p then [x] else [x] → ?p,x
            """)
    void anUnknownConditionMattersOnlyWhereTheBranchesDiffer(String source, String value) {
        assertThat(partially(source)).isEqualTo(expected(value));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            x + 1 → ?x
            x * 0 → ?x
            -x → ?x
            x + q → ?q,x
            x = 1 → ?x
            x != x → ?x
            x < 1 → ?x
            x between 1 and 3 → ?x
            5 between x and 3 → false
            5 between 1 and x → ?x
            0 between 1 and x → false
            x in [1..3] → ?x
            1 in [x, 1] → true
            1 in [x, 2] → ?x
            1 in (2, x, 1) → true
            5 in [x..3] → false
            x in (1, 2) → ?x
            x in [] → ?x
            x = null → ?x
            list contains([x], null) → ?x
            x.a → ?x
            x[1] → ?x
            [1, x][1] → 1
            [x, 1][1] → ?x
            [1, x, 3][item > 2] → ?x
            [1, 2][item > x] → ?x
            {a: x, b: 2}.b → 2
            {a: x}.a → ?x
            [x, 1] = [x, 2] → false
            [1, x] = [1] → false
            x instance of number → ?x
            x(1) → ?x
            [][x] → ?x
            [][item > x] → []
            [3, 4][if item = 3 then p else 1] → ?p
            {a: 5, r: [x][a > 1]}.r → ?x
            [x, 2] in [[1, 2]] → ?x
            [1..x] = [1..3] → ?x
            (function(n) 1)(x) → 1
            (function(n: number) 1)(x) → ?x
            (function(n: number) n)([x]) → ?x
            """)
    void operatorsNameWhatTheyWouldNeed(String source, String value) {
        assertThat(partially(source)).isEqualTo(expected(value));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            some i in [1, x] satisfies i = 1 → true
            some i in [2, x] satisfies i = 1 → ?x
            some i in [1, 2] satisfies p → ?p
            some i in x satisfies true → ?x
            some i in [] satisfies p → false
            every i in [2, x] satisfies i = 1 → false
            every i in [1, x] satisfies i = 1 → ?x
            every i in [] satisfies p → true
            every i in x satisfies false → ?x
            some i in [1, 2], j in (if i = 1 then [p] else null) satisfies j → ?p
            count([x, 1]) → 2
            sum([x, 1]) → ?x
            min(x, 1) → ?x
            list contains([x, 1], 1) → true
            list contains([x, 1], 2) → ?x
            all([false, p]) → false
            any([p, true]) → true
            any([p, false]) → ?p
            append([], x)[1] → ?x
            count(reverse([x, 2])) → 2
            get value({a: x, b: 1}, "b") → 1
            string(x) → ?x
            flatten([1, x]) → ?x
            context([{key: x, value: 1}]) → ?x
            context put({a: 1}, [x], 2) → ?x
            context put({a: x}, ["a", "b"], 2) → ?x
            context merge([{a: 1}, x]) → ?x
            today() > x → ?x
            """)
    void quantifiersAndFunctionsDecideWithWhatTheyHave(String source, String value) {
        assertThat(partially(source)).isEqualTo(expected(value));
    }

    @Test
    void aListKeepsItsKnownItemsBesideTheUnknownOnes() {
        assertThat(partially("[1, x]")).isEqualTo(new Value.ListValue(List.of(Value.Num.of(1), Value.Unknown.of("x"))));
        assertThat(partially("for i in [1, 2] return if i = 1 then i else x"))
                .isEqualTo(new Value.ListValue(List.of(Value.Num.of(1), Value.Unknown.of("x"))));
    }

    @Test
    void aNameIsAskedForOnlyWhenTheRestDoesNotDecide() {
        List<String> asked = new ArrayList<>();
        Bindings bindings = name -> {
            asked.add(name);
            return name.equals("p") ? Value.Bool.FALSE : Value.NULL;
        };
        Feel.open("p and q or if p then x else p", UNKNOWN).evaluate(bindings);
        assertThat(asked).containsOnly("p");
    }

    @Test
    void whereEverythingIsKnownThePartialValueIsTheStandardOne() {
        RandomExpressions random = new RandomExpressions(1);
        for (int i = 0; i < CASES; i++) {
            Expression expression = random.next();
            Bindings world = Bindings.of(random.world());
            assertThat(expression.evaluatePartially(world))
                    .as(expression.source())
                    .isEqualTo(expression.evaluate(world));
        }
    }

    @Test
    void aKnownResultHoldsHoweverTheUnknownTurnsOut() {
        RandomExpressions random = new RandomExpressions(2);
        int known = 0;
        for (int i = 0; i < CASES; i++) {
            Expression expression = random.next();
            Map<String, Value> partly = random.partly(random.world(), 2);
            Value result = expression.evaluatePartially(Bindings.of(partly));
            if (Unknowns.in(result).isPresent()) {
                continue;
            }
            known++;
            for (int k = 0; k < 6; k++) {
                Map<String, Value> completed = random.completed(partly);
                assertThat(expression.evaluate(Bindings.of(completed)))
                        .as("%s with %s, completed to %s", expression.source(), partly, completed)
                        .isEqualTo(result);
            }
        }
        assertThat(known).isGreaterThan(2_000);
    }

    @Test
    void oneMoreFactNeverTurnsAKnownResultIntoAnother() {
        RandomExpressions random = new RandomExpressions(3);
        int known = 0;
        for (int i = 0; i < CASES; i++) {
            Expression expression = random.next();
            Map<String, Value> world = random.world();
            Map<String, Value> facts = random.partly(world, 1);
            Value before = expression.evaluatePartially(Bindings.of(facts));
            for (String name : new TreeSet<>(world.keySet())) {
                facts.put(name, world.get(name));
                Value after = expression.evaluatePartially(Bindings.of(facts));
                if (Unknowns.in(before).isEmpty()) {
                    known++;
                    assertThat(after)
                            .as("%s with %s", expression.source(), facts)
                            .isEqualTo(before);
                }
                before = after;
            }
        }
        assertThat(known).isGreaterThan(2_000);
    }

    @Test
    void anUnknownNamesOnlyUnknownNamesThatTheExpressionRefersTo() {
        RandomExpressions random = new RandomExpressions(4);
        int unknown = 0;
        for (int i = 0; i < CASES; i++) {
            Expression expression = random.next();
            Map<String, Value> partly = new HashMap<>(random.partly(random.world(), 2));
            Value result = expression.evaluatePartially(Bindings.of(partly));
            for (Value.Unknown each : Unknowns.in(result).stream().toList()) {
                unknown++;
                assertThat(expression.names()).as(expression.source()).containsAll(each.names());
                assertThat(each.names())
                        .as(expression.source())
                        .isNotEmpty()
                        .allMatch(name -> partly.get(name) instanceof Value.Unknown);
            }
        }
        assertThat(unknown).isGreaterThan(2_000);
    }
}
