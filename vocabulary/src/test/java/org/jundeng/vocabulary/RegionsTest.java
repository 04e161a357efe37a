package org.jundeng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTest {

    private static final LocalDate PLAN = LocalDate.of(2018, 8, 27);
    private static final LocalDate NOW = LocalDate.of(2026, 11, 23);

    private final Regions regions = Regions.bundled();

    @ParameterizedTest
    @ValueSource(strings = {"", "35010", "3501022", "35010X", "050102", "350002", " 350102"})
    void aCodeHasSixDigits(String text) {
        assertThatThrownBy(() -> RegionCode.parse(text))
                .isInstanceOf(Malformed.class)
                .hasMessageStartingWith("JD-0121");
    }

    @Test
    void aCodeKnowsTheCodesAboveIt() {
        assertThat(codes(RegionCode.parse("350102").chain())).containsExactly("350102", "350100", "350000");
        assertThat(codes(RegionCode.parse("350100").chain())).containsExactly("350100", "350000");
        assertThat(codes(RegionCode.parse("350000").chain())).containsExactly("350000");
        assertThat(RegionCode.parse("350102").isWithin(RegionCode.parse("350100")))
                .isTrue();
        assertThat(RegionCode.parse("350102").isWithin(RegionCode.parse("350200")))
                .isFalse();
        assertThat(RegionCode.parse("350102").province()).isEqualTo(RegionCode.parse("350000"));
    }

    @Test
    void aCountyThatTheProvinceAdministersHasNoCity() {
        assertThat(codes(RegionCode.parse("429004").chain())).containsExactly("429004", "420000");
        assertThat(regions.chain(RegionCode.parse("359002"), LocalDate.of(1988, 6, 1)))
                .extracting(Region::name)
                .containsExactly("石狮市", "福建省");
    }

    @Test
    void thePlanHadEightyFiveCountiesJinmenIncluded() {
        assertThat(regions.units(RegionLevel.COUNTY, PLAN))
                .hasSize(85)
                .extracting(Region::name)
                .contains("金门县", "平潭县", "长乐区")
                .doesNotContain("长乐市");
        assertThat(regions.units(RegionLevel.CITY, PLAN)).hasSize(9);
        assertThat(regions.units(RegionLevel.PROVINCE, PLAN))
                .extracting(Region::name)
                .containsExactly("福建省");
    }

    @ParameterizedTest(name = "{0}: {1} counties")
    @CsvSource({"2015-01-01,85", "2020-12-31,85", "2021-01-01,84", "2026-11-23,84"})
    void thereAreEightyFourCountiesSince2021(LocalDate day, int count) {
        assertThat(regions.units(RegionLevel.COUNTY, day)).hasSize(count);
    }

    @ParameterizedTest(name = "{0} became {1}")
    @CsvSource({
        "350182,350112",
        "350402,350404",
        "350403,350404",
        "350427,350405",
        "350681,350604",
        "350625,350605",
        "350527,350527",
        "350128,350128",
        "352321,350124",
        "352125,350781"
    })
    void anAbolishedCodeLeadsToWhatTookItsPlace(String old, String current) {
        assertThat(regions.successors(RegionCode.parse(old), NOW))
                .extracting(Region::code)
                .containsExactly(RegionCode.parse(current));
    }

    @Test
    void aUnitCutIntoSeveralLeadsToThemAll() {
        assertThat(regions.successors(RegionCode.parse("350321"), PLAN))
                .extracting(Region::name)
                .containsExactly("城厢区", "涵江区", "荔城区", "秀屿区");
    }

    @Test
    void aCodeNeverInUseLeadsNowhere() {
        assertThat(regions.successors(RegionCode.parse("359901"), NOW)).isEmpty();
        assertThat(regions.at(RegionCode.parse("359901"), NOW)).isEmpty();
        assertThat(regions.successors(RegionCode.parse("350404"), PLAN)).isEmpty();
    }

    @Test
    void aMergedUnitLeadsBackToWhatItWasMadeOf() {
        assertThat(regions.predecessors(RegionCode.parse("350404"), NOW, PLAN))
                .extracting(Region::name)
                .containsExactly("梅列区", "三元区");
        assertThat(regions.predecessors(RegionCode.parse("350102"), NOW, PLAN))
                .extracting(Region::name)
                .containsExactly("鼓楼区");
    }

    @Test
    void everyCountyOfThePlanHasExactlyOneSuccessorToday() {
        for (Region county : regions.units(RegionLevel.COUNTY, PLAN)) {
            assertThat(regions.successors(county.code(), NOW))
                    .as(county.toString())
                    .hasSize(1);
        }
    }

    @Test
    void aChangeCountsFromTheFirstOfJanuary() {
        RegionCode city = RegionCode.parse("350182");
        assertThat(regions.at(city, LocalDate.of(2016, 12, 31)))
                .map(Region::name)
                .contains("长乐市");
        assertThat(regions.at(city, LocalDate.of(2017, 1, 1))).isEmpty();
        assertThat(regions.at(RegionCode.parse("350112"), LocalDate.of(2017, 1, 1)))
                .map(Region::name)
                .contains("长乐区");
    }

    @Test
    void aCodeMayHaveStoodForTwoUnits() {
        assertThat(regions.history(RegionCode.parse("350205")))
                .extracting(Region::name)
                .containsExactly("杏林区", "海沧区");
        assertThat(regions.at(RegionCode.parse("350205"), LocalDate.of(2000, 1, 1)))
                .map(Region::name)
                .contains("杏林区");
    }

    @Test
    void aNameIsLookedUpOnADay() {
        assertThat(regions.named("三元区", PLAN)).extracting(Region::code).containsExactly(RegionCode.parse("350403"));
        assertThat(regions.named("三元区", NOW)).extracting(Region::code).containsExactly(RegionCode.parse("350404"));
        assertThat(regions.named("长乐市", NOW)).isEmpty();
    }

    @Test
    void whatLaterChangedIsNotKnownEarlier() {
        Regions then = regions.knownOn(PLAN);
        assertThat(then.at(RegionCode.parse("350402"), NOW)).map(Region::name).contains("梅列区");
        assertThat(then.units(RegionLevel.COUNTY, NOW)).hasSize(85);
        assertThat(then.history(RegionCode.parse("350404"))).isEmpty();
        assertThat(then.at(RegionCode.parse("350402"), PLAN)).isPresent();
        assertThat(regions.at(RegionCode.parse("350402"), PLAN)).isPresent();
        assertThat(then.knownOn(LocalDate.MAX).units(RegionLevel.COUNTY, NOW)).hasSize(84);
    }

    @Test
    void landGivenAwayIsKnownFromTheDayItWasGiven() {
        RegionCode longhai = RegionCode.parse("350681");
        assertThat(regions.knownOn(LocalDate.of(1995, 12, 31))
                        .history(longhai)
                        .getFirst()
                        .parts())
                .isEmpty();
        assertThat(regions.knownOn(LocalDate.of(1996, 1, 1))
                        .history(longhai)
                        .getFirst()
                        .parts())
                .containsExactly(new Region.PartGiven(RegionCode.parse("350603"), LocalDate.of(1996, 1, 1)));
    }

    @Test
    void everyCountyLiesInAUnitOfItsDay() {
        for (int year = 1981; year <= 2026; year++) {
            LocalDate day = LocalDate.of(year, 7, 1);
            Set<RegionCode> seen = new HashSet<>();
            for (Region region : regions.on(day)) {
                assertThat(seen.add(region.code())).isTrue();
                List<Region> chain = regions.chain(region.code(), day);
                assertThat(chain)
                        .as(region + " in " + year)
                        .hasSameSizeAs(region.code().chain());
            }
            assertThat(regions.within(RegionCode.parse("350000"), day)).hasSize(seen.size() - 1);
        }
    }

    @Test
    void everySuccessorExistsOnTheDayAfter() {
        for (Region region : regions.on(LocalDate.of(2020, 12, 31))) {
            for (RegionCode successor : region.successors()) {
                assertThat(regions.at(successor, region.valid().to().plusDays(1)))
                        .isPresent();
            }
        }
    }

    @Test
    void aWrongTableIsRefusedWithItsLine() {
        String head = "code,name,level,from,to,successors,parts_given,known_from,known_to\n";
        assertThatThrownBy(() -> Regions.read("t.csv", new StringReader("code,name\n")))
                .hasMessageContaining("t.csv");
        assertThatThrownBy(() -> Regions.read("t.csv", new StringReader(head + "350102,鼓楼区,县级,1983,,,,1983-01-01,\n")))
                .hasMessageContaining("from = 1983")
                .hasMessageContaining("2");
        assertThatThrownBy(() ->
                        Regions.read("t.csv", new StringReader(head + "350102,鼓楼区,地级,1983-01-01,,,,1983-01-01,\n")))
                .hasMessageContaining("level = 地级");
        String one = "350102,鼓楼区,县级,1983-01-01,,,,1983-01-01,\n";
        assertThatThrownBy(() -> Regions.read("t.csv", new StringReader(head + one + one)))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("350102 鼓楼区");
    }

    private static List<String> codes(List<RegionCode> codes) {
        return codes.stream().map(RegionCode::toString).toList();
    }
}
