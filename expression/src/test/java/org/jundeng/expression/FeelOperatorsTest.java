package org.jundeng.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeelOperatorsTest {

    private static final Map<String, Value> NAMES = Map.of(
            "x", Value.Num.of(4),
            "y", Value.Num.of(2),
            "monthly salary", Value.Num.of(3000),
            "人均月收入", Value.Num.of(600),
            "低保 标准", Value.Num.of(800),
            "household", Feel.value("{members: [{name: \"甲\", age: 70}, {name: \"乙\", age: 9}], has car: false}"));

    private static void holds(String source, String value) {
        assertThat(Feel.value(source, NAMES)).isEqualTo(Feel.value(value, NAMES));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            1 + 2 * 3 → 7
            (1 + 2) * 3 → 9
            10 - 4 - 3 → 3
            100 / 10 / 5 → 2
            2 ** 3 ** 2 → 64
            -2 ** 2 → 4
            2 ** -1 → 0.5
            2 ** 0.5 → 1.414213562373095
            0 ** 0 → 1
            --5 → 5
            0.1 + 0.2 → 0.3
            1 / 3 * 3 → 0.9999999999999999999999999999999999
            1 / 0 → null
            0 / 0 → null
            0 ** -1 → null
            (-8) ** 0.5 → null
            1 + null → null
            null * 2 → null
            -null → null
            1 + "1" → null
            1 - true → null
            1.5e3 → 1500
            1E-2 → 0.01
            .5e+1 → 5
            12300 = 1.23e+4 → true
            9e6144 * 10 → null
            decimal(2.5, 0) → 2
            decimal(3.5, 0) → 4
            """)
    void numbersAreDecimalAndNeverBinary(String source, String value) {
        holds(source, value);
    }

    @Test
    void aThirdHas34Digits() {
        assertThat(Feel.value("1/3")).hasToString("0." + "3".repeat(34));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            "均" + "等" → "均等"
            "a" + "" → "a"
            "a" + 1 → null
            "a" - "b" → null
            "a" * 2 → null
            "a" + null → null
            "a" ** 2 → null
            -"a" → null
            "\\u0041\\U01F40E" → "A🐎"
            "\\"\\\\\\t\\n\\r\\'" = "\\u0022\\u005C\\u0009\\u000A\\u000D'" → true
            "\\q" = "\\\\q" → true
            string length("🐎马") → 2
            """)
    void textsAreJoinedAndNothingElse(String source, String value) {
        holds(source, value);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            @"2020-01-31" + @"P1M" → @"2020-02-29"
            @"2020-03-31" - @"P1M" → @"2020-02-29"
            @"P1Y" + @"2019-02-28" → @"2020-02-28"
            @"2020-01-01" + @"PT25H" → @"2020-01-02"
            @"2020-01-01" - @"PT1H" → @"2019-12-31"
            @"2020-03-01" - @"2020-02-01" → @"P29D"
            @"2020-01-01" + @"2020-01-01" → null
            @"2020-01-01" * 2 → null
            @"P1D" - @"2020-01-01" → null
            @"2020-01-01" + 1 → null
            @"10:00:00" + @"PT15H" → @"01:00:00"
            @"10:00:00" - @"PT11H" → @"23:00:00"
            @"10:00:00" + @"P1M" → null
            @"10:00:00" - @"11:30:00" → @"-PT1H30M"
            @"10:00:00+01:00" - @"10:00:00Z" → @"-PT1H"
            @"10:00:00" - @"10:00:00Z" → null
            @"2020-01-01T00:00:00" + @"P1M" → @"2020-02-01T00:00:00"
            @"2020-01-01T00:00:00" - @"PT1S" → @"2019-12-31T23:59:59"
            @"2020-01-01T00:00:00Z" - @"2020-01-01" → @"PT0S"
            @"2020-01-01T00:00:00" - @"2020-01-01" → null
            @"2020-01-01T12:00:00+08:00" - @"2020-01-01T12:00:00Z" → @"-PT8H"
            @"2021-03-28T00:30:00@Europe/Paris" + @"PT3H" → @"2021-03-28T04:30:00@Europe/Paris"
            @"P1D" + @"PT1H" → @"PT25H"
            @"P1Y" - @"P1M" → @"P11M"
            @"P1Y" + @"P1D" → null
            @"PT1H" * 1.5 → @"PT1H30M"
            2 * @"P1Y" → @"P2Y"
            @"P1Y" * 0.5 → @"P6M"
            @"P1Y" / 5 → @"P2M"
            @"P3D" / @"P1D" → 3
            @"P1Y" / @"P3M" → 4
            @"P1Y" / @"P1D" → null
            @"P1D" / @"PT0S" → null
            @"P1D" / 0 → null
            @"P1D" * @"P1D" → null
            -@"P1D" → @"-P1D"
            -@"2020-01-01" → null
            """)
    void datesTimesAndDurationsMoveAsTheCalendarDoes(String source, String value) {
        holds(source, value);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            1 < 2 → true
            2 <= 2.0 → true
            "a" < "b" → true
            "b" > "a" → true
            @"2020-01-01" < @"2020-01-02" → true
            @"10:00:00" >= @"10:00:00" → true
            @"10:00:00+08:00" < @"10:00:00Z" → true
            @"2020-01-01T00:00:00Z" > @"2020-01-01T00:00:00+08:00" → true
            @"P1D" < @"PT25H" → true
            @"P1Y" > @"P11M" → true
            1 < "2" → null
            "1" >= 1 → null
            true > false → null
            [1] < [2] → null
            @"P1Y" > @"P1D" → null
            @"2020-01-01" < @"2020-01-02T00:00:00" → null
            @"10:00:00" < @"11:00:00Z" → null
            1 < null → null
            null <= null → null
            5 between 1 and 5 → true
            6 between 1 and 5 → false
            null between 1 and 2 → null
            "b" between 1 and 2 → null
            1 = 1 = true → true
            1 < 2 and 2 < 3 → true
            """)
    void whatHasNoOrderComparesToNull(String source, String value) {
        holds(source, value);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            1 = 1.00 → true
            1 != 2 → true
            "a" = "A" → false
            1 = "1" → null
            1 != "1" → null
            true = "true" → null
            null = null → true
            null = 1 → false
            1 != null → true
            [] = null → false
            [1, 2] = [1, 2] → true
            [1, 2] = [2, 1] → false
            [1, [2, {a: 3}]] = [1, [2, {a: 3.0}]] → true
            [1] = 1 → null
            {a: 1, b: 2} = {b: 2, a: 1} → true
            {a: 1} = {a: 1, b: null} → false
            {} = [] → null
            @"P1Y" = @"P12M" → true
            @"P1D" = @"PT24H" → true
            @"P1Y" = @"P365D" → null
            @"2020-01-01T12:00:00+08:00" = @"2020-01-01T04:00:00Z" → true
            @"2020-01-01T12:00:00" = @"2020-01-01T12:00:00Z" → false
            @"10:00:00.1" = @"10:00:00.2" → true
            @"2020-01-01" = @"2020-01-01T00:00:00" → null
            [1..3] = [1..3] → true
            [1..3] = [1..3) → false
            (< 3) = (< 3) → true
            """)
    void equalityIsOfOneKindOrNull(String source, String value) {
        holds(source, value);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            x in [1,2,4] and y = 2 → true
            x in [1,2,3] or y = 2 → true
            y in [1..3] and true → true
            y in (1..3) or false → true
            y in ]1..3[ and true → true
            if x in [1,2,4] then "a" else "b" → "a"
            if y in (2..4] then "a" else "b" → "b"
            (x in [4]) → true
            [x in [1..3], x in [4..5]] → [false, true]
            {a: x in [4], b: 1} → {a: true, b: 1}
            not(x in [4]) → false
            some i in [1, 4] satisfies i in [x, 9] and i = 4 → true
            count([x, y][item in [2..3] and true]) → 1
            x in 4 → true
            x in (4) → true
            x in (1, 4) and y in (1, 2) → true
            x in (y + 2) → true
            x in (y) + 2 → true
            x in (< 3, >= 4) → true
            x in > 3 and y in < 3 → true
            x in (<= 3) → false
            x in != 3 → true
            x in (= 4) → true
            x in [[1..2], [4..5]] → true
            x in ([1..2], 7, [4]) → true
            x in [< 3, > 3] → true
            [1] in [[1], [2]] → true
            1 in [[1], [2]] → false
            null in [1, null] → true
            null in [1..2] → null
            "4" in [1..5] → null
            x in "4" → null
            x in not(3) → false
            [1..3] in [[1..3]] → true
            x between 1 and 5 and y = 2 → true
            """)
    void membershipStandsBesideEveryOtherWord(String source, String value) {
        holds(source, value);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            true and null → null
            false and null → false
            null and false → false
            true or null → true
            false or null → null
            true and 1 → null
            false or "true" → null
            not(null) → null
            not("a") → null
            false and true or true → true
            if null then "a" else "b" → "b"
            if 1 then "a" else "b" → "b"
            if true then "a" else 1/0 → "a"
            if false then 1 else if true then 2 else 3 → 2
            """)
    void whatIsNeitherTrueNorFalseIsNull(String source, String value) {
        holds(source, value);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            monthly salary - 1000 → 2000
            monthly   salary*12 → 36000
            人均月收入 < 低保 标准 → true
            低保 标准 - 人均月收入 → 200
            household.members.age → [70, 9]
            household.members[age >= 60].name → ["甲"]
            household.members[item.age < 18 or item.age >= 60].name → ["甲", "乙"]
            {月 收入: 5, 年收入: 月 收入 * 12}.年收入 → 60
            {"家庭 人口": 3}.家庭 人口 → 3
            """)
    void namesMayHaveSpacesAndBeChinese(String source, String value) {
        holds(source, value);
    }

    @Test
    void aMemberOfADeclaredNameMayHaveSpaces() {
        SequencedMap<String, Type> entries = new LinkedHashMap<>(Map.of("has car", Type.BOOLEAN));
        Scope scope = Scope.of(Map.of("household", new Type.ContextOf(entries)));
        assertThat(Feel.expression("not(household.has car)", scope).evaluate(Bindings.of(NAMES)))
                .isEqualTo(Value.Bool.TRUE);
    }

    @Test
    void commentsAndLineBreaksAreBlanks() {
        holds("1 /* 一 */ + // 二 \"\n\t2\u3000+ 3", "6");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            [10, 20, 30][1] → 10
            [10, 20, 30][-1] → 30
            [10, 20, 30][0] → null
            [10, 20, 30][4] → null
            [10, 20, 30][item > 10] → [20, 30]
            [10, 20, 30][item > 10][1] → 20
            [10, 20, 30][item > "a"] → []
            5[1] → 5
            5[item > 1] → [5]
            null[1] → null
            null[item = 1] → []
            [][true] → []
            [{a: 1}, {a: null}, {b: 2}][a = 1] → [{a: 1}]
            [{a: 1}, {b: 2}].a → [1, null]
            [{a: [1, 2]}, {a: [3]}].a → [[1, 2], [3]]
            {a: {b: {c: 7}}}.a.b.c → 7
            {a: 1}.b → null
            null.a → null
            [1..5].start → 1
            (1..5].start included → false
            (>= 5).start → 5
            (>= 5).start included → true
            (< 5).start → null
            (< 5).end included → false
            @"2020-02-29".month → 2
            @"2020-02-29".weekday → 6
            @"10:20:30".minute → 20
            @"10:20:30+08:00".time offset → @"PT8H"
            @"P1DT2H".hours → 2
            @"P14M".years → 1
            "a".b → null
            """)
    void filtersAndPathsReachIntoLists(String source, String value) {
        holds(source, value);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            for i in [1, 2] return i * 2 → [2, 4]
            for i in 1..3 return i → [1, 2, 3]
            for i in 3..1 return i → [3, 2, 1]
            for i in [1..3) return i → [1, 2]
            for d in @"2020-02-28"..@"2020-03-01" return d.day → [28, 29, 1]
            for i in [1, 2], j in [10, 20] return i + j → [11, 21, 12, 22]
            for i in 1..3, j in 1..i return j → [1, 1, 2, 1, 2, 3]
            for i in 0..4 return if i = 0 then 1 else i * partial[-1] → [1, 1, 2, 6, 24]
            for i in [] return i → []
            for i in null return i → null
            for i in 7 return i → [7]
            for i in @"PT1H"..@"PT3H" return i → null
            for 成员 in household.members return 成员.name → ["甲", "乙"]
            some i in [1, 2] satisfies i > 1 → true
            some i in [] satisfies true → false
            some i in [null, 2] satisfies i > 1 → true
            some i in [null, 1] satisfies i > 1 → null
            every i in [1, 2] satisfies i > 0 → true
            every i in [] satisfies false → true
            every i in [null, 0] satisfies i > 0 → false
            every i in null satisfies true → null
            some i in [1, 2], j in [i + 1] satisfies j = 3 → true
            every i in 1..3 satisfies i in [1..3] → true
            """)
    void loopsTakeListsAndRanges(String source, String value) {
        holds(source, value);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            (function(a, b) a - b)(5, 3) → 2
            (function(a, b) a - b)(b: 5, a: 3) → -2
            (function(a, b) a)(1) → null
            (function(a) a)(b: 1) → null
            (function() 7)() → 7
            (function(a: number) a)("x") → null
            (function(a: number) a)([4]) → 4
            (function(a: list<number>) a)(4) → [4]
            (function(a: date and time) a)(@"2020-01-01") → @"2020-01-01T00:00:00Z"
            {f: function(n) n + 1, r: f(1)}.r → 2
            {k: 10, f: function(n) n + k}.f(1) → 11
            (function(a) function(b) a + b)(1)(2) → 3
            "a"() → null
            nothing(1) → null
            sum([1, null]) → null
            {a: 1, b: a + 1, c: {d: b}}.c.d → 2
            {"a b": 1}.a b → 1
            """)
    void functionsAndContextsSeeWhatStandsAroundThem(String source, String value) {
        holds(source, value);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            1 instance of number → true
            1 instance of string → false
            1 instance of Any → true
            null instance of Any → false
            null instance of Null → true
            "a" instance of string → true
            @"2020-01-01" instance of date → true
            @"2020-01-01T00:00:00" instance of date → false
            @"P1D" instance of days and time duration → true
            @"P1Y" instance of years and months duration → true
            [1, 2] instance of list<number> → true
            [1, "2"] instance of list<number> → false
            [1, null] instance of list<number> → true
            [] instance of list<string> → true
            1 instance of list<number> → false
            {a: 1, b: 2} instance of context<a: number> → true
            {a: "1"} instance of context<a: number> → false
            {b: 1} instance of context<a: number> → false
            [1..2] instance of range<number> → true
            ["a".."b"] instance of range<number> → false
            (function(a: number) a) instance of function<number>->Any → true
            (function(a: number) a) instance of function<string>->Any → false
            (function(a: number) a) instance of function<number, number>->Any → false
            -1 instance of number → null
            """)
    void aTypeHoldsItsOwnAndNullIsOfNone(String source, String value) {
        holds(source, value);
    }
}
