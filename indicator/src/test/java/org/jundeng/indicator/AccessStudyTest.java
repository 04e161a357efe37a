package org.jundeng.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jundeng.catalog.Problems;
import org.jundeng.measure.TravelTimes;
import org.jundeng.measure.TravelTimes.Speed;
import org.jundeng.vocabulary.Regions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessStudyTest {

    private static final LocalDate UNITS = LocalDate.of(2023, 12, 31);
    private static final Speed STRAIGHT = new Speed(1, 60);

    private static Town town(String name, double latitude, double people) {
        return new Town(name, name, 350102, 119, latitude, true, people);
    }

    private static Facility hospital(double latitude) {
        return new Facility("医院", "县级医院", 350102, 119, latitude, OptionalDouble.of(10), false, "例");
    }

    @Test
    void whoIsFartherThanTheCircleIsOutsideAndCounted() {
        // a kilometre a minute; 0.1 degree of latitude is 11.12 km
        AccessStudy study = AccessStudy.of(
                List.of(town("近", 26, 100), town("远", 26.4, 30), town("极远", 28, 7)),
                List.of(hospital(26)),
                30,
                STRAIGHT);
        AccessStudy.County county = study.counties().getFirst();
        assertThat(study.counties()).hasSize(1);
        assertThat(county.code()).isEqualTo(350102);
        assertThat(county.people()).isEqualTo(137);
        assertThat(county.covered()).isEqualTo(100);
        assertThat(county.uncovered()).isEqualTo(37);
        assertThat(study.reach().unknown()).isEqualTo(7);
        assertThat(study.outside()).extracting(Town::name).containsExactly("远", "极远");
        assertThat(study.sites()).extracting(Town::name).containsExactly("远", "极远");
        assertThat(study.next().value()).isEqualTo(37);
        assertThat(study.gains()).containsExactly(30.0, 7.0);
    }

    @Test
    void withCapacitiesEverybodysShareAddsUpToThem() {
        AccessStudy study = AccessStudy.of(
                List.of(town("甲", 26, 100), town("乙", 26.1, 300)),
                List.of(hospital(26), hospital(26.05)),
                30,
                STRAIGHT);
        assertThat(study.share().orElseThrow().given()).isCloseTo(20, within(1e-9));
        assertThat(study.counties().getFirst().supplyPerHead()).isCloseTo(20.0 / 400, within(1e-12));
    }

    @Test
    void thePeopleOfTheTownsAreThePeopleOfTheCensus() throws IOException {
        Observations census = new Boundaries(Regions.bundled(), UNITS, Fujian.INDICATORS).of(Fujian.CENSUS);
        List<Town> towns = Towns.read(
                Fujian.root().resolve("places/towns-2023.csv"),
                county -> census.at("C-POP", county, 2020)
                        .flatMap(Observation::value)
                        .map(Number::doubleValue)
                        .orElse(Double.NaN));
        assertThat(towns.stream().mapToDouble(Town::people).sum()).isCloseTo(41_540_086, within(1e-3));
        assertThat(towns).allSatisfy(town -> {
            assertThat(town.longitude()).isBetween(115.5, 121.0);
            assertThat(town.latitude()).isBetween(23.0, 28.6);
        });
        assertThat(towns.stream().filter(Town::located).count()).isLessThan(680);
        assertThat(towns.stream().filter(town -> town.county() == 350527)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲,医院,350102,119,26,5,,           | ''",
                "甲,医院,350402,119,26,5,,           | JD-9114 2:6",
                "甲,医院,350102,19,26,5,,            | JD-9120 2:13",
                "甲,医院,350102,119,北纬26度,5,,        | JD-9116 2:17",
                "甲,医院,350102,119,26,-1,,          | JD-9120 2:20",
                "甲,医院,350102,119,26               | JD-9112 2:1"
            })
    void aLineThatIsNoFacilityIsAProblemWithItsPlace(String line, String expected) {
        Problems problems = new Problems();
        List<Facility> read = FacilityTable.parse(
                "名称,类别,区划代码,经度,纬度,能力,性质,来源\n" + line.strip() + "\n", "设施.csv", Regions.bundled(), UNITS, problems);
        assertThat(String.join(
                        ";",
                        problems.sorted().stream()
                                .map(each ->
                                        each.code().id() + " " + each.place().line() + ":"
                                                + each.place().column())
                                .toList()))
                .isEqualTo(expected);
        assertThat(read).hasSize(expected.isEmpty() ? 1 : 0);
    }

    @Test
    void theFacilitiesOfTheDemoAreAllMadeUpAndSaySo() {
        Problems problems = new Problems();
        List<Facility> demo = FacilityTable.read(
                Fujian.root().resolve("places/facilities-demo.csv"), Regions.bundled(), UNITS, problems);
        Fujian.fine(problems);
        assertThat(demo).hasSize(84).allMatch(Facility::assumed);
    }

    private static Facility named(String name) {
        return new Facility(name, "县级医院", 350102, 119, 26, OptionalDouble.empty(), false, "例");
    }

    @Test
    void timesOfATableTakeThePlaceOfEstimatesAndWhatItLacksIsNotKnown() {
        List<Town> towns = List.of(town("1", 26, 100), town("2", 26, 30), town("3", 26, 7));
        List<Facility> facilities = List.of(named("甲"), named("乙"));
        Problems problems = new Problems();
        TravelTimes times =
                TravelTimeTable.parse("乡级代码,设施,分钟\n1,甲,12\n2,甲,55\n2,乙,30\n", "时间.csv", towns, facilities, problems);
        Fujian.fine(problems);
        AccessStudy study = AccessStudy.measured(towns, facilities, 30, times, STRAIGHT);
        assertThat(study.estimated()).isFalse();
        assertThat(study.reach().covered()).isEqualTo(130);
        assertThat(study.reach().unknown()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"9,甲,12,JD-9124 2:1", "1,丙,12,JD-9125 2:3", "1,甲,-1,JD-9120 2:5", "1,甲,很久,JD-9116 2:5"})
    void aTimeOfNoTownToNoFacilityOrBelowNothingIsAProblem(String town, String to, String minutes, String expected) {
        Problems problems = new Problems();
        TravelTimeTable.parse(
                "乡级代码,设施,分钟\n" + String.join(",", town, to, minutes) + "\n",
                "时间.csv",
                List.of(town("1", 26, 100)),
                List.of(named("甲")),
                problems);
        assertThat(problems.sorted())
                .singleElement()
                .satisfies(each -> assertThat(each.code().id() + " "
                                + each.place().line() + ":" + each.place().column())
                        .isEqualTo(expected));
    }

    @Test
    void theTablesSayOnEveryLineWhatTheyRestOn() {
        // 0.3 degree of latitude is 33.36 km, so that many minutes
        AccessStudy study = AccessStudy.of(
                List.of(
                        town("近", 26, 100),
                        new Town("远", "远", 350102, 119, 26.3, false, 30),
                        new Town("邻", "邻", 350103, 119, 26, true, 50)),
                List.of(hospital(26)),
                30,
                STRAIGHT);
        assertThat(AccessTable.counties(study).columns())
                .containsExactly(
                        "区划代码",
                        "名称",
                        "人口数",
                        "圈内人口",
                        "圈外人口",
                        "圈内比例（%）",
                        "坐标为估计的人口",
                        "每千人能力",
                        "类别",
                        "分钟",
                        "路程时间",
                        "设施",
                        "人口");
        List<List<String>> counties = AccessTable.counties(study).rows();
        assertThat(counties).hasSize(2);
        assertThat(counties.getFirst())
                .startsWith("350102", "鼓楼区", "130", "100", "30", "76.92", "30")
                .endsWith("县级医院", "30", "估计", "上报", "假定分摊");
        assertThat(counties.getLast()).startsWith("350103", "台江区", "50", "50", "0", "100.00", "0");
        assertThat(AccessTable.towns(study).rows().get(1))
                .startsWith("远", "远", "350102", "鼓楼区", "119.00000", "26.30000", "估计", "30", "医院", "33.4", "否");
    }

    @Test
    void theBasisIsThePeopleOfTheCensusAndTheFacilitiesOfATable() {
        Problems problems = new Problems();
        AccessBasis basis = new AccessBasis(
                AccessBasis.towns(Fujian.root(), Fujian.INDICATORS, Fujian.CENSUS),
                AccessBasis.facilities(Fujian.root().resolve(AccessBasis.FACILITIES), problems));
        Fujian.fine(problems);
        assertThat(basis.kinds()).containsExactly("县级医院");
        assertThat(basis.of("博物馆").empty()).isTrue();
        AccessStudy study = basis.of("县级医院").study(30);
        assertThat(study.kind()).isEqualTo("县级医院");
        assertThat(study.counties().stream()
                        .mapToDouble(AccessStudy.County::people)
                        .sum())
                .isCloseTo(41_540_086, within(1e-3));
        assertThat(study.counties().stream()
                        .mapToDouble(AccessStudy.County::uncovered)
                        .sum())
                .isCloseTo(study.reach().uncovered(), within(1e-3));
        assertThat(study.gains().stream().mapToDouble(each -> each).sum())
                .isCloseTo(study.next().value(), within(1e-6));
    }
}
