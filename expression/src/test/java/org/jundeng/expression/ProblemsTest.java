package org.jundeng.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    private static final Scope SCOPE = Scope.of(Map.of(
            "年龄", Type.NUMBER,
            "has car", Type.BOOLEAN,
            "born", Type.DATE,
            "kind", new Type.EnumOf(List.of("甲", "乙")),
            "members", new Type.ListOf(new Type.ContextOf(entries()))));

    private static SequencedMap<String, Type> entries() {
        SequencedMap<String, Type> entries = new LinkedHashMap<>();
        entries.put("age", Type.NUMBER);
        entries.put("name", Type.TEXT);
        return entries;
    }

    private static List<Problem> problems(String source) {
        return Expression.compile(source, SCOPE).problems();
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            1 + → EXPECTED → 4
            (1 + 2 → EXPECTED → 7
            1 2 → EXPECTED → 3
            1 in [1..2 → EXPECTED → 11
            if 1 = 1 then 2 → EXPECTED → 16
            for i 1 return i → EXPECTED → 7
            {a 1} → EXPECTED → 5
            sum(list: [1], 2) → EXPECTED → 16
            "年龄 → UNFINISHED_TEXT → 1
            年岁 > 3 → UNKNOWN_NAME → 1
            年龄 > 3 and car → UNKNOWN_NAME → 12
            total(1) → UNKNOWN_FUNCTION → 1
            sum() → WRONG_ARGUMENTS → 1
            floor("a") → WRONG_ARGUMENTS → 1
            abs(m: 1) → WRONG_ARGUMENTS → 1
            年龄 + "岁" → WRONG_OPERANDS → 1
            1 + (born * 2) → WRONG_OPERANDS → 6
            年龄 = "三" → NOT_COMPARABLE → 1
            born < 年龄 → NOT_COMPARABLE → 1
            has car > true → NOT_COMPARABLE → 1
            kind = "丙" → NOT_A_CHOICE → 8
            kind in ["甲", "丁"] → NOT_A_CHOICE → 15
            if 年龄 then 1 else 2 → NOT_A_CONDITION → 4
            has car and 年龄 → NOT_A_CONDITION → 13
            every m in members satisfies m.age → NOT_A_CONDITION → 30
            members[1].height → UNKNOWN_MEMBER → 1
            born.age → UNKNOWN_MEMBER → 1
            @"2020-02-30" → BAD_LITERAL → 1
            年龄 instance of integer → UNKNOWN_NAME → 16
            年龄 instance of list<number.0> → EXPECTED → 28
            {a: 1, a: 2} → DUPLICATE_ENTRY → 8
            """)
    void eachFaultHasItsCodeAndItsPlace(String source, ExpressionProblem code, int column) {
        List<Problem> problems = problems(source);
        assertThat(problems).as(Feel.shown(problems)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.place().line()).isEqualTo(1);
            assertThat(problem.place().column()).isEqualTo(column);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "// nothing", "/* nothing"})
    void anEmptyTextIsSaidToBeEmpty(String source) {
        assertThat(problems(source)).extracting(Problem::code).containsExactly(ExpressionProblem.NOTHING_WRITTEN);
    }

    @Test
    void allFaultsOfTypesAreToldAtOnce() {
        assertThat(problems("年龄 = \"三\" and kind = \"丙\" or born + 1 = born"))
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        ExpressionProblem.NOT_COMPARABLE,
                        ExpressionProblem.NOT_A_CHOICE,
                        ExpressionProblem.WRONG_OPERANDS);
    }

    @Test
    void whatIsTooLongOrTooDeepIsNotRead() {
        assertThat(problems("1" + " ".repeat(Limits.SOURCE)))
                .extracting(Problem::code)
                .containsExactly(ExpressionProblem.TOO_LONG);
        assertThat(problems("(".repeat(1_000))).extracting(Problem::code).containsExactly(ExpressionProblem.TOO_DEEP);
    }

    @Test
    void anOpenScopeKnowsOnlySyntax() {
        Scope open = Scope.open(Map.of(), Map.of());
        assertThat(Expression.compile("a + \"b\" > c(1)", open).problems()).isEmpty();
        assertThat(Expression.compile("a +", open).problems())
                .extracting(Problem::code)
                .containsExactly(ExpressionProblem.EXPECTED);
    }

    @Test
    void aProblemIsShownWithItsLineAndACaretInBothLanguages() {
        Problem problem = problems("年龄 > 3\nand 年岁 < 60").getFirst();
        assertThat(problem.render(Locale.CHINESE)).isEqualTo("""
                        FEEL:2:5: 错误 JD-1103: 没有“年岁”这个名称。是不是“年龄”？
                          and 年岁 < 60
                              ＾＾""");
        assertThat(problem.render(Locale.ENGLISH)).isEqualTo("""
                        FEEL:2:5: error JD-1103: There is no name "年岁". Did you mean "年龄"?
                          and 年岁 < 60
                              ＾＾""");
        assertThat(problem.render(Locale.FRANCE)).isEqualTo(problem.render(Locale.ENGLISH));
        assertThat(problem.render(Locale.TAIWAN)).isEqualTo(problem.render(Locale.CHINESE));
    }

    @Test
    void aCaretStandsRightAfterFullWidthCharactersTabsAndRareOnes() {
        assertThat(caret("年龄 > car")).isEqualTo("　　   ^^^");
        assertThat(caret("\t年龄 > car")).isEqualTo("\t　　   ^^^");
        assertThat(caret("\"🐎，\" = car")).isEqualTo(" 　　    ^^^");
        assertThat(caret("has car and 汽车")).isEqualTo("            ＾＾");
    }

    private static String caret(String source) {
        String[] lines = problems(source).getFirst().render(Locale.ENGLISH).split("\n", -1);
        assertThat(lines[1]).isEqualTo("  " + source);
        return lines[2].substring(2);
    }

    @Test
    void aVeryLongLineIsNotShown() {
        String source = "1 + ".repeat(1_000) + "car";
        assertThat(problems(source).getFirst().render(Locale.ENGLISH))
                .startsWith("FEEL:1:4001: error JD-1103:")
                .doesNotContain("\n");
    }

    @Test
    void aMessageShowsTheTextAsItIs() {
        assertThat(problems("{\"{0} 'x'\": 1, \"{0} 'x'\": 2}").getFirst().message(Locale.ENGLISH))
                .isEqualTo("\"{0} 'x'\" is written twice.");
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemHasAMessageInBothLanguagesWithTheSameArguments(ExpressionProblem problem) throws IOException {
        assertThat(problem.id()).isEqualTo("JD-" + (1101 + problem.ordinal()));
        assertThat(places(texts("zh").getProperty(problem.id())))
                .isEqualTo(places(texts("en").getProperty(problem.id())));
    }

    @Test
    void noMessageIsLeftOver() throws IOException {
        List<String> ids =
                Stream.of(ExpressionProblem.values()).map(Problem.Code::id).toList();
        assertThat(texts("zh").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(texts("en").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(ids);
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream bytes = ProblemsTest.class.getResourceAsStream("problems_" + language + ".properties")) {
            texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Pattern.compile("\\{[0-9]}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(places::add);
        return places;
    }
}
