package org.jundeng.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jundeng.catalog.Catalog;
import org.jundeng.publication.Changes.Change;
import org.jundeng.publication.Changes.Difference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {

    private static final String PRESCHOOL = "services/education/04-preschool-aid.yaml";
    private static final String SHANTYTOWN = "services/housing/60-shantytown-renewal.yaml";

    @TempDir
    Path folder;

    @Test
    void anEditionDoesNotDifferFromItself() {
        Changes changes = Changes.between(Fujian.CATALOG, Fujian.CATALOG);
        assertThat(changes.services()).isEmpty();
        assertThat(changes.values()).isEmpty();
        assertThat(changes.unchanged()).isEqualTo(81);
    }

    @Test
    void everySortOfChangeIsFound() throws IOException {
        Changes changes = Changes.between(Fujian.CATALOG, later(folder));
        assertThat(changes.from().edition()).isEqualTo("2018-1");
        assertThat(changes.to().edition()).isEqualTo("2020-1");
        assertThat(changes.services()).hasSize(3);
        assertThat(changes.services().get(0)).isInstanceOfSatisfying(Change.Changed.class, changed -> {
            assertThat(changed.service().number()).isEqualTo(4);
            assertThat(changed.differences())
                    .containsExactly(new Difference("待遇“学前教育资助”第一档的金额", "2000 元/年", "2400 元/年"));
        });
        assertThat(changes.services().get(1))
                .isInstanceOfSatisfying(
                        Change.Removed.class,
                        removed -> assertThat(removed.service().name()).isEqualTo("城镇棚户区住房改造"));
        assertThat(changes.services().get(2))
                .isInstanceOfSatisfying(
                        Change.Added.class,
                        added -> assertThat(added.service().name()).isEqualTo("老旧小区改造"));
        assertThat(changes.added()).isOne();
        assertThat(changes.removed()).isOne();
        assertThat(changes.changed()).isOne();
        assertThat(changes.unchanged()).isEqualTo(79);
        assertThat(changes.values())
                .containsExactly(new Difference("基础养老金最低标准（福建省，2018-01-01 起）", "118 元/月", "130 元/月"));
    }

    @Test
    void theLegalElementsAreComparedOneByOne() throws IOException {
        Catalog later = Editions.copied(folder)
                .edited(SHANTYTOWN, "beneficiaries: 符合条件的城镇居民", "beneficiaries: 符合条件的居民")
                .edited(SHANTYTOWN, "standard: 实物安置和货币补偿相结合", "standard: 实物安置或者货币补偿")
                .edited(SHANTYTOWN, "responsibility: 省、市、县级财政适当补助，企业安排一定的资金", "responsibility: 省、市、县级财政适当补助")
                .edited(SHANTYTOWN, "lead_units_text: 省住建厅、财政厅、发改委", "lead_units_text: 省住建厅")
                .edited(SHANTYTOWN, "  - text: 符合条件的城镇居民", "  - text: 符合条件的居民")
                .edited(SHANTYTOWN, "kind: in-kind", "kind: service")
                .edited("financing/financing.yaml", "text: 省、市、县级财政适当补助，企业安排一定的资金", "text: 省、市、县级财政适当补助")
                .read();
        assertThat(Changes.between(Fujian.CATALOG, later).services())
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Changed.class,
                        changed -> assertThat(changed.differences())
                                .extracting(Difference::part)
                                .containsExactly(
                                        "服务对象",
                                        "服务指导标准",
                                        "支出责任",
                                        "牵头负责单位",
                                        "条件“符合条件的居民”",
                                        "待遇“安置或补偿”的形式",
                                        "条件“符合条件的城镇居民”"));
    }

    @Test
    void aChangedRuleBehindTheSameWordsIsAChange() throws IOException {
        Catalog later = Editions.copied(folder)
                .edited(PRESCHOOL, "rule: 学段 = \"学前\"", "rule: 学段 = \"小学\"")
                .read();
        assertThat(Changes.between(Fujian.CATALOG, later).services())
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Changed.class,
                        changed -> assertThat(changed.differences())
                                .containsExactly(new Difference("条件“幼儿”", "学段 = \"学前\"", "学段 = \"小学\"")));
    }

    @Test
    void aChangedContributionIsAChange() throws IOException {
        Catalog later = Editions.copied(folder)
                .edited("services/insurance/19-employees-pension.yaml", "rate: 企业养老保险单位费率", "rate: 机关事业养老保险单位费率")
                .read();
        assertThat(Changes.between(Fujian.CATALOG, later).services())
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Changed.class,
                        changed -> assertThat(changed.differences())
                                .extracting(Difference::part)
                                .containsExactly("缴费“企业单位缴费”"));
    }

    @Test
    void aDifferenceIsAChineseSentence() {
        assertThat(new Difference("支出责任", "甲", "乙").sentence()).isEqualTo("支出责任由“甲”改为“乙”");
        assertThat(new Difference("支出责任", "", "乙").sentence()).isEqualTo("增加支出责任：乙");
        assertThat(new Difference("支出责任", "甲", "").sentence()).isEqualTo("删去支出责任，原为：甲");
    }

    /// An edition with one service less, one more, one amount and one official value changed.
    static Catalog later(Path folder) throws IOException {
        List<String> added = Files.readAllLines(Fujian.FOLDER.resolve(SHANTYTOWN)).stream()
                .map(line -> line.replace("id: shantytown-renewal", "id: old-estates")
                        .replace("number: 60", "number: 82")
                        .replace("FJ-BPS-060", "FJ-BPS-082")
                        .replace("城镇棚户区住房改造", "老旧小区改造"))
                .toList();
        return Editions.copied(folder)
                .without(SHANTYTOWN)
                .edited("headings.yaml", " 60,", " 82,")
                .with("services/housing/82-old-estates.yaml", added)
                .edited(PRESCHOOL, "amount: 2000 元\n", "amount: 2400 元\n")
                .edited("parameters/official.yaml", "value: 118 元", "value: 130 元")
                .read();
    }
}
