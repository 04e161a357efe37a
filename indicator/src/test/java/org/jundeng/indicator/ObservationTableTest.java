package org.jundeng.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jundeng.catalog.Problems;
import org.jundeng.vocabulary.Regions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationTableTest {

    private static final String HEAD = "指标,地区,年份,分组,数值,分子,分母,状态\n";
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    private static List<Observation> read(String text, Problems problems) {
        return ObservationTable.parse(text, "例.csv", Fujian.INDICATORS, Regions.bundled(), "例", DAY, problems);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P5,350000,2018,,90,,,              | JD-9102 2:1",
                "P05,350001,2018,,90,,,             | JD-9114 2:5",
                "P05,350402,2022,,90,,,             | JD-9114 2:5",
                "P05,350000,18,,90,,,               | JD-9115 2:12",
                "P05,350000,2018,城镇,90,,,          | JD-9103 2:17",
                "P05,350000,2018,,约九成,,,           | JD-9116 2:18",
                "P05,350000,2018,,,,,               | JD-9119 2:18",
                "P05,350000,2018,,101,,,            | JD-9120 2:18",
                "P05,350000,2018,,-1,,,             | JD-9120 2:18",
                "P05,350000,2018,,90,880,1000,      | JD-9121 2:18",
                "P05,350000,2018,,90,9,0,           | JD-9123 2:23",
                "P05,350000,2018,,,9,,              | JD-9123 2:21",
                "P05,350000,2018,,90,,,大约          | JD-9118 2:23",
                "P05,350000,2018,,90,               | JD-9112 2:1"
            })
    void whatIsNoObservationIsAProblemWithItsPlace(String line, String expected) {
        Problems problems = new Problems();
        assertThat(read(HEAD + line.strip() + "\n", problems)).isEmpty();
        assertThat(problems.sorted().stream()
                        .map(each -> each.code().id() + " " + each.place().line() + ":"
                                + each.place().column())
                        .toList())
                .containsExactly(expected);
        assertThat(problems.sorted().getFirst().message(Locale.CHINESE)).doesNotContain("{");
        assertThat(problems.sorted().getFirst().message(Locale.ENGLISH)).doesNotContain("{");
    }

    @Test
    void theSameValueTwiceIsAProblem() {
        Problems problems = new Problems();
        read(HEAD + "P05,350000,2018,,90,,,\nP05,350000,2018,,91,,,\n", problems);
        assertThat(problems.sorted()).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo(IndicatorProblem.SAME_TWICE);
            assertThat(each.place().line()).isEqualTo(3);
        });
    }

    @Test
    void aMissingColumnIsNamed() {
        Problems problems = new Problems();
        read("指标,地区,数值\nP05,350000,90\n", problems);
        assertThat(problems.sorted().stream().map(each -> each.message(Locale.CHINESE)))
                .anyMatch(message -> message.contains("“年份”"))
                .anyMatch(message -> message.contains("“状态”"));
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        Problems problems = new Problems();
        List<Observation> all = Fujian.CENSUS.all();
        List<Observation> back = read(ObservationTable.written(all), problems);
        Fujian.fine(problems);
        assertThat(back).containsExactlyElementsOf(all);
    }

    @Test
    void aValueThatIsNotPublishedIsKept() {
        Problems problems = new Problems();
        List<Observation> read = read(HEAD + "P07,350102,2018,,,,,不公布\n", problems);
        assertThat(problems.sorted()).isEmpty();
        assertThat(read)
                .singleElement()
                .satisfies(each -> assertThat(each.quality()).isEqualTo(Observation.Quality.SUPPRESSED));
    }
}
