package org.jundeng.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Synonyms.Group;
import org.jundeng.catalog.Synonyms.Word;
import org.jundeng.search.Hit.Fragment;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceIndexTest {

    private static final int ALL = 81;

    @TestFactory
    Stream<DynamicTest> everyServiceIsFoundByItsNameItsNumberAndItsCode() {
        return services()
                .map(service -> DynamicTest.dynamicTest(
                        service.name(),
                        () -> assertThat(List.of(
                                        service.name(),
                                        "第" + service.number() + "项",
                                        service.code(),
                                        service.code().toLowerCase(Locale.ROOT)))
                                .allSatisfy(query -> assertThat(first(query)).isEqualTo(service.number()))));
    }

    @TestFactory
    Stream<DynamicTest> everyServiceIsFoundByTheWholePinyinOfItsName() {
        Transliterator latin = Transliterator.getInstance("Han-Latin");
        return services()
                .map(service -> DynamicTest.dynamicTest(service.name(), () -> {
                    String marked = latin.transliterate(service.name())
                            .replace("diào jiě", "tiáo jiě")
                            .replace("diào", "tiáo");
                    String plain =
                            Normalizer.normalize(marked, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
                    assertThat(List.of(marked, plain, plain.replace(" ", "")))
                            .allSatisfy(query -> assertThat(first(query)).isEqualTo(service.number()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyServiceIsFoundByItsNameInTraditionalCharacters() {
        Transliterator traditional = Transliterator.getInstance("Simplified-Traditional");
        return services()
                .map(service -> DynamicTest.dynamicTest(
                        service.name(),
                        () -> assertThat(first(traditional.transliterate(service.name())))
                                .isEqualTo(service.number())));
    }

    @TestFactory
    Stream<DynamicTest> everyEverydayWordFindsFirstAServiceOfWhichItIsAWord() {
        return Fujian.CATALOG.synonyms().groups().stream()
                .flatMap(group -> group.everyday().stream()
                        .map(word -> DynamicTest.dynamicTest(
                                word.text(),
                                () -> assertThat(texts(first(word.text()))).satisfiesAnyOf(meanings(group, word)))));
    }

    /// Each word of the group, and the word itself.
    private static Consumer<String>[] meanings(Group group, Word everyday) {
        return Stream.concat(group.official().stream(), Stream.of(everyday))
                .<Consumer<String>>map(word -> texts -> assertThat(texts).containsIgnoringCase(word.text()))
                .<Consumer<String>>toArray(Consumer[]::new);
    }

    private static String texts(int number) {
        Service service = Fujian.service(number);
        return String.join(
                "\n",
                service.name(),
                service.summary().zh(),
                service.summary().en(),
                service.beneficiaries(),
                service.standard());
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\r\n",
                "　",
                "。，！？",
                "*:*",
                "\"",
                "((",
                "\u0000",
                "\u200b",
                "\ud83d",
                "\ud83d\ude00",
                "的了吗",
                "怎么申请"
            })
    void whatSaysNothingFindsNothing(String query) {
        assertThat(Fujian.INDEX.search(query, ALL)).isEmpty();
        assertThat(Fujian.INDEX.nearest(query)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "低保 AND NOT 低保",
                "name:低保",
                "低保~2",
                "低保^100",
                "+低保 -低保",
                "[低保 TO 低保]",
                "低保*",
                "/低保/",
                "\\低保",
                "低保 || {低保}"
            })
    void noCharacterHasAMeaningOfItsOwn(String query) {
        assertThat(first(query)).isEqualTo(46);
    }

    @Test
    void ofALongQueryTheBeginningIsRead() {
        String begin = "低保" + " ".repeat(ServiceIndex.LONGEST_QUERY - 2);
        assertThat(Fujian.INDEX.search(begin + "公租房", ALL)).isEqualTo(Fujian.INDEX.search("低保", ALL));
        assertThat(Fujian.INDEX.search("𠮷".repeat(ServiceIndex.LONGEST_QUERY) + "低保", ALL))
                .isEmpty();
        assertThat(Fujian.INDEX.search("低保".repeat(1_000_000), ALL)).isEqualTo(Fujian.INDEX.search("低保", ALL));
    }

    @Test
    void noMoreHitsComeThanAreWanted() {
        assertThat(Fujian.INDEX.search("残疾人", 3))
                .isEqualTo(Fujian.INDEX.search("残疾人", ALL).subList(0, 3));
        assertThat(Fujian.INDEX.search("残疾人", 0)).isEmpty();
        assertThat(Fujian.INDEX.search("46", 0)).isEmpty();
        assertThatThrownBy(() -> Fujian.INDEX.search("残疾人", -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noQueryIsAnError() {
        Random random = new Random(20181127);
        String words = services().map(Service::name).collect(Collectors.joining())
                + "低保医保养老金公租房怎么申请的了吗 zuidishenghuobaozhang pension wages 0123456789 第项号-_*?:\"'()[]{}~^&|\\/　";
        for (int i = 0; i < 500; i++) {
            String query = random.ints(random.nextInt(1, 60), 0, 4)
                    .mapToObj(kind -> switch (kind) {
                        case 0 -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
                        case 1 -> String.valueOf((char) random.nextInt(Character.MAX_VALUE + 1));
                        default -> words.charAt(random.nextInt(words.length())) + "";
                    })
                    .collect(Collectors.joining());
            List<Hit> hits = Fujian.INDEX.search(query, ALL);
            assertThat(hits).extracting(Hit::service).doesNotHaveDuplicates();
            assertThat(hits).allSatisfy(ServiceIndexTest::isWhole);
            Fujian.INDEX.nearest(query);
        }
    }

    @Test
    void theSameQueryHasTheSameHitsForManyReaders() {
        ServiceIndex other = ServiceIndex.of(Fujian.CATALOG);
        List<String> queries = List.of("残疾人", "服务", "低宝", "yanglaojin", "pension", "儿童", "孩子上学没钱", "补贴");
        List<List<Hit>> once =
                queries.stream().map(query -> other.search(query, ALL)).toList();
        List<List<List<Hit>>> often = IntStream.range(0, 64)
                .parallel()
                .mapToObj(_ -> queries.stream()
                        .map(query -> Fujian.INDEX.search(query, ALL))
                        .toList())
                .toList();
        assertThat(often).allSatisfy(each -> assertThat(each).isEqualTo(once));
    }

    @Test
    void aHitShowsWhatWasFound() {
        Hit hit = Fujian.INDEX.search("低保", 1).getFirst();
        assertThat(hit.title()).containsExactly(new Fragment("最低生活保障", true));
        Hit part = Fujian.INDEX.search("殘疾人兩項補貼", 1).getFirst();
        assertThat(part.service().number()).isEqualTo(72);
        assertThat(Fujian.INDEX.search("就业", 1).getFirst().title()).contains(new Fragment("就业", true));
    }

    @Test
    void theSnippetIsThePartThatSaysWhy() {
        Hit hit = Fujian.INDEX.search("糖尿病", 1).getFirst();
        assertThat(hit.snippet()).contains(new Fragment("糖尿病", true));
        Hit english = Fujian.INDEX.search("opera", 1).getFirst();
        assertThat(written(english.snippet())).isNotBlank();
        Hit numbered = Fujian.INDEX.search("46", 1).getFirst();
        assertThat(written(numbered.snippet()))
                .isEqualTo(Fujian.service(46).summary().zh());
        assertThat(numbered.snippet()).noneMatch(Fragment::matched);
    }

    @Test
    void aLongTextIsShownAroundItsMatch() {
        Hit hit = Fujian.INDEX.search("监护缺失", 1).getFirst();
        assertThat(hit.service().number()).isEqualTo(53);
        assertThat(hit.snippet().getFirst()).isEqualTo(new Fragment("…", false));
        assertThat(hit.snippet()).contains(new Fragment("监护缺失", true));
        assertThat(written(hit.snippet()).length()).isBetween(70, 82);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"penshion", "vacination", "zuidishenghuobaozhnag", "wheelchiar"})
    void aQueryThatFindsNothingHasASuggestionThatFindsSomething(String query) {
        assertThat(Fujian.INDEX.search(query, ALL)).isEmpty();
        String suggestion = Fujian.INDEX.nearest(query).orElseThrow();
        assertThat(Fujian.INDEX.search(suggestion, ALL)).isNotEmpty();
    }

    @Test
    void nothingIsSuggestedForWhatIsFoundOrLikeNothing() {
        assertThat(Fujian.INDEX.nearest("低保")).isEmpty();
        assertThat(Fujian.INDEX.nearest("qwrtpsdfg")).isEmpty();
        assertThat(Fujian.INDEX.nearest("vacination")).contains("vaccine");
    }

    private static Stream<Service> services() {
        return Fujian.CATALOG.services().values().stream();
    }

    private static int first(String query) {
        return numbers(query).stream().findFirst().orElse(0);
    }

    private static List<Integer> numbers(String query) {
        return Fujian.INDEX.search(query, ALL).stream()
                .map(hit -> hit.service().number())
                .toList();
    }

    private static void isWhole(Hit hit) {
        assertThat(written(hit.title())).isEqualTo(hit.service().name());
        assertThat(hit.title()).noneMatch(fragment -> fragment.text().isEmpty());
    }

    private static String written(List<Fragment> fragments) {
        return fragments.stream().map(Fragment::text).collect(Collectors.joining());
    }
}
