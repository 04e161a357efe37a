package org.jundeng.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jundeng.catalog.Service.Delivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A service for the ill that nobody should see on another's screen by mistake.
class ConfidentialTest {

    private static final List<Integer> CONFIDENTIAL = Fujian.CATALOG.services().values().stream()
            .filter(service -> service.delivery().getFirst() == Delivery.CONFIDENTIAL)
            .map(service -> service.number())
            .toList();

    @Test
    void theListSaysWhichTheyAre() {
        assertThat(CONFIDENTIAL).containsExactly(34, 36, 38, 39);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "精神病, 34",
        "精神分裂症, 34",
        "严重精神障碍, 34",
        "schizophrenia, 34",
        "mental illness, 34",
        "肺结核, 36",
        "结核病, 36",
        "TB, 36",
        "tuberculosis, 36",
        "肺結核患者, 36",
        "艾滋病病毒感染者, 38",
        "hiv感染者, 38",
        "艾滋病高危人群, 39",
        "高危行为, 39",
        "yanzhongjingshenzhangai, 34",
        "feijiehe, 36"
    })
    void theWordsThatMeanThemFindThem(String query, int number) {
        assertThat(numbers(query).getFirst()).isEqualTo(number);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"艾滋病", "HIV", "aids", "aizibing", "Ài zī bìng"})
    void aWordOfTwoFindsBoth(String query) {
        assertThat(numbers(query).subList(0, 2)).containsExactlyInAnyOrder(38, 39);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "爱兹病",
                "矮子病",
                "艾姿病",
                "哎滋病",
                "aizi",
                "azb",
                "aizb",
                "azbbdgrz",
                "aizibin",
                "肺结合",
                "非借核",
                "fjh",
                "fjhhz",
                "jiehe",
                "jiehebing",
                "结合病",
                "fengjiehe",
                "精申病",
                "精神",
                "严重精神",
                "jsb",
                "jingshenbing",
                "jinshenbin",
                "yzjsza",
                "严肃精神障障",
                "随访",
                "随访管理",
                "服药",
                "督导服药",
                "患者",
                "病人",
                "患者管理",
                "健康管理",
                "病毒",
                "感染",
                "高危",
                "保密",
                "留手儿童",
                "lset",
                "儿童",
                "农村",
                "hivv",
                "tuberculos",
                "schizophrenic",
                "patients",
                "confidential"
            })
    void nothingElseDoes(String query) {
        assertThat(numbers(query)).doesNotContainAnyElementsOf(CONFIDENTIAL);
        Fujian.INDEX
                .nearest(query)
                .ifPresent(word -> assertThat(numbers(word)).doesNotContainAnyElementsOf(CONFIDENTIAL));
    }

    /// One character of each word is replaced by another that sounds the same.
    @Test
    void noHomophoneOfTheirWordsFindsThem() {
        Transliterator latin = Transliterator.getInstance("Han-Latin");
        Random random = new Random(20181127);
        for (int number : CONFIDENTIAL) {
            String name = Fujian.service(number).name();
            for (int i = 0; i < 40; i++) {
                String query = name.chars()
                        .mapToObj(character -> homophone((char) character, latin, random))
                        .collect(Collectors.joining());
                assertThat(numbers(query)).as(query).doesNotContainAnyElementsOf(CONFIDENTIAL);
            }
        }
    }

    private static String homophone(char character, Transliterator latin, Random random) {
        String reading = plain(latin, character);
        List<String> same = "爱矮哎埃艾姿资兹子自次字并兵冰炳精经净静申深神身沈站张帐章账爱碍患换幻环者这折着管馆观官里理离力丽飞非废费结节解接合和河何核刘流留手首守收而二耳同通铜童"
                .chars()
                .filter(other ->
                        other != character && plain(latin, (char) other).equals(reading))
                .mapToObj(Character::toString)
                .toList();
        return same.isEmpty() ? "某" : same.get(random.nextInt(same.size()));
    }

    private static String plain(Transliterator latin, char character) {
        return Normalizer.normalize(latin.transliterate(String.valueOf(character)), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private static List<Integer> numbers(String query) {
        return Fujian.INDEX.search(query, 81).stream()
                .map(hit -> hit.service().number())
                .toList();
    }
}
