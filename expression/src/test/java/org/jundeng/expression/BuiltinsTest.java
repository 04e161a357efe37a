package org.jundeng.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltinsTest {

    private static final String CASES = "builtins.txt";

    @ParameterizedTest(name = "{0} is {1}")
    @CsvFileSource(resources = CASES, delimiter = '→', quoteCharacter = '`', maxCharsPerColumn = 1_000)
    void aFunctionDoesWhatTheStandardSays(String call, String value) {
        assertThat(Feel.value(call)).isEqualTo(Feel.value(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abs",
                "after",
                "all",
                "any",
                "append",
                "before",
                "ceiling",
                "coincides",
                "concatenate",
                "contains",
                "context",
                "context merge",
                "context put",
                "count",
                "date",
                "date and time",
                "day of week",
                "day of year",
                "decimal",
                "distinct values",
                "duration",
                "during",
                "ends with",
                "even",
                "exp",
                "finished by",
                "finishes",
                "flatten",
                "floor",
                "get entries",
                "get value",
                "includes",
                "index of",
                "insert before",
                "is",
                "list contains",
                "list replace",
                "log",
                "lower case",
                "matches",
                "max",
                "mean",
                "median",
                "meets",
                "met by",
                "min",
                "mode",
                "modulo",
                "month of year",
                "not",
                "now",
                "number",
                "odd",
                "overlaps",
                "overlaps after",
                "overlaps before",
                "product",
                "range",
                "remove",
                "replace",
                "reverse",
                "round down",
                "round half down",
                "round half up",
                "round up",
                "sort",
                "split",
                "sqrt",
                "started by",
                "starts",
                "starts with",
                "stddev",
                "string",
                "string join",
                "string length",
                "sublist",
                "substring",
                "substring after",
                "substring before",
                "sum",
                "time",
                "today",
                "union",
                "upper case",
                "week of year",
                "years and months duration"
            })
    void everyFunctionOfTheStandardIsThereAndTriedThreeTimes(String function) throws IOException {
        assertThat(Builtins.usage(function)).startsWith(function + "(");
        assertThat(cases().filter(line -> line.startsWith(function + "(") || line.contains("(" + function + "(")))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    private static Stream<String> cases() throws IOException {
        try (InputStream bytes = BuiltinsTest.class.getResourceAsStream(CASES)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }

    @Test
    void aSingleItemStandsForItselfWhereNoListIsAskedFor() {
        assertThat(Feel.value("floor([1.5])")).isEqualTo(Value.Num.of(1));
        assertThat(Feel.value("upper case([\"a\"])")).isEqualTo(new Value.Text("A"));
        assertThat(Feel.value("floor([1.5, 2])")).isEqualTo(Value.NULL);
    }

    @Test
    void argumentsAreAllNamedOrAllPlacedAndNoneTwice() {
        Scope open = Scope.open(Map.of(), Map.of());
        assertThat(Expression.compile("substring(\"abc\", start position: 1)", open)
                        .expression())
                .isEmpty();
        assertThat(Feel.value("floor(n: 1, n: 2)")).isEqualTo(Value.NULL);
        assertThat(Feel.value("floor(m: 1)")).isEqualTo(Value.NULL);
        assertThat(Feel.value("floor(n: 1.5, n1: 2)")).isEqualTo(Value.NULL);
    }

    @Test
    void aMistypedNameIsAnsweredWithTheNearest() {
        assertThat(Builtins.nearest("upercase")).isEqualTo("upper case");
        assertThat(Builtins.nearest("string lenght")).isEqualTo("string length");
        assertThat(Nearest.of("年岁", new TreeSet<>(List.of("年龄", "收入")))).isEqualTo("年龄");
    }
}
