package org.jundeng.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jundeng.catalog.Problems;
import org.jundeng.expression.Problem;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Column;
import org.jundeng.kernel.Days;
import org.jundeng.kernel.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractTest {

    private static final String MAPPING = """
            title: 某县民政局
            date: 2018-06-30
            households:
              file: 家庭.csv
              household: 户号
              county: 区划
              unknown: [不详]
              columns:
                - {from: 月收入, to: 家庭月收入, unit: 分}
            persons:
              file: 人员.csv
              household: 户号
              unknown: [不详]
              columns:
                - {from: 生日, to: 出生日期, format: yyyyMMdd}
                - {from: 性别, values: {"1": 男, "2": 女}}
                - {from: 残疾, to: 残疾人证}
                - {from: 等级, to: 残疾等级}
            """;

    private static final String HOUSEHOLDS = """
            户号,区划,月收入,备注
            甲,350102,135000,
            乙,350103,不详,好
            丙,350102,,
            """;

    private static final String PERSONS = """
            户号,生日,性别,残疾,等级
            乙,19800501,1,是,2
            甲,19500228,2,否,无
            甲,20101231,1,不详,
            丙,19990101,2,是,4
            """;

    @TempDir
    Path folder;

    private Extract read(String mapping, String households, String persons) throws IOException {
        Problems problems = new Problems();
        Extract extract = read(mapping, households, persons, StandardCharsets.UTF_8, problems);
        assertThat(problems.sorted()).isEmpty();
        return extract;
    }

    private Extract read(String mapping, String households, String persons, Charset charset, Problems problems)
            throws IOException {
        Files.writeString(folder.resolve("家庭.csv"), households, charset);
        Files.writeString(folder.resolve("人员.csv"), persons, charset);
        Path file = Files.writeString(folder.resolve("mapping.yaml"), mapping);
        return Extract.read(file, Fujian.CATALOG, problems, done -> {}).orElse(null);
    }

    private List<String> codes(String mapping, String households, String persons) throws IOException {
        Problems problems = new Problems();
        assertThat(read(mapping, households, persons, StandardCharsets.UTF_8, problems))
                .isNull();
        return problems.sorted().stream()
                .map(problem -> problem.place().line() + " " + problem.code().id())
                .toList();
    }

    private static String reasons(Extract extract) {
        StringBuilder reasons = new StringBuilder();
        for (Reject reject : extract.rejects()) {
            reasons.append(reject.file())
                    .append(' ')
                    .append(reject.line())
                    .append(' ')
                    .append(reject.header())
                    .append(' ')
                    .append(reject.problem().code().id())
                    .append('\n');
        }
        return reasons.toString();
    }

    @Test
    void everyRowIsTakenIn() throws IOException {
        Extract extract = read(MAPPING, HOUSEHOLDS, PERSONS);
        assertThat(extract.rejects()).isEmpty();
        assertThat(extract.persons()).isEqualTo(new Extract.Counts(4, 4, 0));
        assertThat(extract.households()).isEqualTo(new Extract.Counts(3, 3, 0));
        assertThat(extract.ignored()).containsEntry("家庭.csv", List.of("备注"));

        Population population = extract.population();
        assertThat(population.regions()).containsExactly(350102, 350103);
        Block block = population.blocks().getFirst();
        assertThat(block.first()).containsExactly(0, 2, 3);
        Column income = column(population, block, Level.HOUSEHOLD, "家庭月收入");
        assertThat(income.value(0)).isEqualTo(135_000);
        assertThat(income.stated(1)).isFalse();
        Column born = column(population, block, Level.PERSON, "出生日期");
        assertThat(Days.read((int) born.value(0))).hasToString("1950-02-28");
        Column card = column(population, block, Level.PERSON, "残疾人证");
        assertThat(card.value(0)).isZero();
        assertThat(card.stated(1)).isFalse();
        Column grade = column(population, block, Level.PERSON, "残疾等级");
        assertThat(grade.nothing(0)).isTrue();
        assertThat(grade.value(2)).isEqualTo(4);
    }

    private static Column column(Population population, Block block, Level level, String name) {
        return block.columns().get(population.schema().index(level, name).orElseThrow());
    }

    @Test
    void whatWasTakenInIsWrittenAndReadAgain() throws IOException {
        Population population = read(MAPPING, HOUSEHOLDS, PERSONS).population();
        Path out = folder.resolve("out");
        PopulationFiles.write(population, out, PopulationFiles.Format.PARQUET, 1, done -> {});
        assertThat(Rows.of(PopulationFiles.read(out, 1, done -> {}))).isEqualTo(Rows.of(population));
    }

    @Test
    void aBadCellLeavesItsHouseholdOutAndEachRowSaysWhy() throws IOException {
        Extract extract = read(MAPPING, HOUSEHOLDS, PERSONS.replace("19500228", "19500230"));
        assertThat(reasons(extract)).isEqualTo("""
                人员.csv 3 生日 JD-8022
                人员.csv 4  JD-8019
                家庭.csv 2  JD-8019
                """);
        assertThat(extract.persons()).isEqualTo(new Extract.Counts(4, 2, 2));
        assertThat(extract.households()).isEqualTo(new Extract.Counts(3, 2, 1));
        assertThat(extract.rejects().getFirst().reason(Locale.ENGLISH))
                .contains("yyyyMMdd")
                .contains("19500230");
        assertThat(extract.rejects().getFirst().value()).isEqualTo("19500230");
        assertThat(extract.reasons()).containsEntry("JD-8019", 2L);
    }

    @Test
    void everyFaultOfARowIsNamed() throws IOException {
        Extract extract = read(MAPPING, HOUSEHOLDS, PERSONS.replace("丙,19990101,2,是,4", "丙,19990101,3,也许,9"));
        assertThat(reasons(extract)).contains("5 性别 ").contains("5 残疾 ").contains("5 等级 ");
        assertThat(extract.persons().rejected()).isEqualTo(1);
    }

    @Test
    void aRowOfAnotherWidthIsNamed() throws IOException {
        Extract extract = read(MAPPING, HOUSEHOLDS, PERSONS + "\n甲,19800501,1\n");
        assertThat(reasons(extract)).contains("人员.csv 7  JD-8011");
        assertThat(extract.persons()).isEqualTo(new Extract.Counts(5, 2, 3));
    }

    @Test
    void quotedCellsMayHaveLinesOfTheirOwn() throws IOException {
        String persons = "户号,生日,性别,残疾,等级\n乙,19800501,1,是,\"2\"\n甲,19500228,2,否,\"\n\"\n甲,19500229,2,否,无\n";
        Extract extract = read(MAPPING, HOUSEHOLDS, persons);
        assertThat(reasons(extract)).contains("人员.csv 5 生日 JD-8022");
    }

    @Test
    void householdsWithoutMembersAndMembersWithoutHouseholdsAreNamed() throws IOException {
        Extract extract = read(MAPPING, HOUSEHOLDS + "丁,350102,1,\n", PERSONS + "戊,19800501,1,是,2\n");
        assertThat(reasons(extract)).isEqualTo("""
                人员.csv 6  JD-8013
                家庭.csv 5  JD-8015
                """);
    }

    @Test
    void aHouseholdThatComesTwiceIsLeftOut() throws IOException {
        Extract extract = read(MAPPING, HOUSEHOLDS + "甲,350102,1,\n", PERSONS);
        assertThat(reasons(extract)).contains("家庭.csv 5  JD-8014").contains("家庭.csv 2  JD-8019");
        assertThat(extract.households()).isEqualTo(new Extract.Counts(4, 2, 2));
    }

    @Test
    void aCountyThatIsNotThereIsNamed() throws IOException {
        Extract extract = read(MAPPING, HOUSEHOLDS.replace("350103", "350199"), PERSONS);
        assertThat(reasons(extract)).contains("家庭.csv 3 区划 JD-8017");
    }

    @Test
    void withoutATableOfHouseholdsPersonsSayAll() throws IOException {
        String mapping = """
                title: 一张表
                date: 2018-06-30
                persons:
                  file: 人员.csv
                  charset: GB18030
                  household: 户
                  county: 区划
                  columns:
                    - {from: 家庭月收入}
                    - {from: 出生日期}
                    - {from: 户籍所在地}
                """;
        String persons = """
                户,区划,家庭月收入,出生日期,户籍所在地
                1,350102,"1,200.50",1980-05-01,350102
                1,350102,1200.50,1981-05-01,350103
                2,350102,300,1981-05-01,无
                2,350102,301,1982-05-01,350102
                3,350103,5,1982-05-01,350102
                3,350104,5,1982-05-01,350102
                """;
        Problems problems = new Problems();
        Extract extract = read(mapping, "", persons, Charset.forName("GB18030"), problems);
        assertThat(problems.sorted()).isEmpty();
        assertThat(reasons(extract)).isEqualTo("""
                人员.csv 4  JD-8019
                人员.csv 5  JD-8018
                人员.csv 6  JD-8019
                人员.csv 7  JD-8016
                """);
        Block block = extract.population().blocks().getFirst();
        assertThat(column(extract.population(), block, Level.HOUSEHOLD, "家庭月收入").value(0))
                .isEqualTo(120_050);
        Column place = column(extract.population(), block, Level.PERSON, "户籍所在地");
        assertThat(place.value(0)).isEqualTo(Column.HOME);
        assertThat(((org.jundeng.kernel.Shape.Area) place.shape()).codes().get((int) place.value(1)))
                .isEqualTo(350103);
    }

    @Test
    void faultsOfTheMappingHaveTheirPlaces() throws IOException {
        assertThat(codes(MAPPING.replace("to: 出生日期", "to: 出生日"), HOUSEHOLDS, PERSONS))
                .containsExactly("15 JD-8001");
        assertThat(codes(MAPPING.replace("from: 等级", "from: 级别"), HOUSEHOLDS, PERSONS))
                .containsExactly("18 JD-8003");
        assertThat(codes(MAPPING.replace("to: 家庭月收入", "to: 出生日期"), HOUSEHOLDS, PERSONS))
                .containsExactly("9 JD-8006");
        assertThat(codes(MAPPING.replace("to: 残疾等级", "to: 残疾人证"), HOUSEHOLDS, PERSONS))
                .containsExactly("18 JD-8005");
        assertThat(codes(MAPPING.replace("date: 2018-06-30\n", ""), HOUSEHOLDS, PERSONS))
                .hasSize(1);
        assertThat(codes(MAPPING.replace("file: 人员.csv", "file: 没有.csv"), HOUSEHOLDS, PERSONS))
                .containsExactly("12 JD-8004");
    }

    @Test
    void aFileOfAnotherEncodingIsNotGuessed() throws IOException {
        Problems problems = new Problems();
        assertThat(read(MAPPING, HOUSEHOLDS, PERSONS, Charset.forName("GB18030"), problems))
                .isNull();
        assertThat(problems.sorted()).extracting(Problem::code).contains(PopulationProblem.UNREADABLE);
    }

    @Test
    void progressCountsTheRowsOfBothFiles() throws IOException {
        Files.writeString(folder.resolve("家庭.csv"), HOUSEHOLDS);
        Files.writeString(folder.resolve("人员.csv"), PERSONS);
        Path file = Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
        AtomicLong last = new AtomicLong();
        assertThat(Extract.read(file, Fujian.CATALOG, new Problems(), last::set))
                .isPresent();
        assertThat(last.get()).isEqualTo(7);
    }
}
