package org.jundeng.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Column;
import org.jundeng.kernel.Days;
import org.jundeng.kernel.Field;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Schema;
import org.jundeng.kernel.Shape;
import org.jundeng.vocabulary.ResidentId;
import org.jundeng.vocabulary.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PopulationFilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whatIsReadIsWhatWasWritten(PopulationFiles.Format format) throws IOException {
        Population made =
                Synthesis.of(Fujian.CATALOG, Fujian.counties(350924, 350102), Rates.own(), 5, 0.05, 2, done -> {});
        PopulationFiles.write(made, folder, format, 2, done -> {});
        Population read = PopulationFiles.read(folder, 2, done -> {});
        assertThat(read.schema()).isEqualTo(made.schema());
        assertThat(read.provenance()).isEqualTo(made.provenance());
        assertThat(Rows.of(read)).isEqualTo(Rows.of(made));
    }

    /// Every shape, with values, with nothing and with what is not known.
    @ParameterizedTest
    @EnumSource
    void whatIsNotKnownStaysApartFromNothing(PopulationFiles.Format format) throws IOException {
        Population made = small();
        PopulationFiles.write(made, folder, format, 1, done -> {});
        assertThat(Rows.of(PopulationFiles.read(folder, 1, done -> {}))).isEqualTo(Rows.of(made));
    }

    @Test
    void everyPersonOfACountyGetsANumberOfTheirOwnThatFitsThem() throws IOException {
        Population made = Synthesis.of(Fujian.CATALOG, Fujian.counties(350924), Rates.own(), 5, 0.05, 1, done -> {});
        PopulationFiles.write(made, folder, PopulationFiles.Format.CSV, true, 1, done -> {});
        List<String> lines = Files.readAllLines(folder.resolve("persons/region=350924/0.csv"));
        List<String> headers = List.of(lines.getFirst().split(","));
        Set<String> numbers = new HashSet<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            ResidentId id = ResidentId.parse(
                    cells[headers.indexOf("证件号码")], made.provenance().date());
            assertThat(id.area()).isEqualTo("359901");
            assertThat(id.birthDate()).hasToString(cells[headers.indexOf("出生日期")]);
            assertThat(id.sex() == Sex.MALE ? "男" : "女").isEqualTo(cells[headers.indexOf("性别")]);
            numbers.add(id.number());
        }
        assertThat(numbers).hasSize((int) made.persons());
        assertThat(Rows.of(PopulationFiles.read(folder, 1, done -> {}))).isEqualTo(Rows.of(made));
    }

    @Test
    void aWordThatTheColumnDoesNotKnowIsNamed() throws IOException {
        PopulationFiles.write(small(), folder, PopulationFiles.Format.CSV, 1, done -> {});
        Path persons = folder.resolve("persons/region=350102/0.csv");
        Files.writeString(persons, Files.readString(persons).replace("左", "上"));
        assertThatThrownBy(() -> PopulationFiles.read(folder, 1, done -> {})).hasStackTraceContaining("方: 上");
    }

    @Test
    void rowsThatAreMissingOrTooManyAreNamed() throws IOException {
        PopulationFiles.write(small(), folder, PopulationFiles.Format.CSV, 1, done -> {});
        Path persons = folder.resolve("persons/region=350102/0.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(persons));
        Files.write(persons, lines.subList(0, lines.size() - 1));
        assertThatThrownBy(() -> PopulationFiles.read(folder, 1, done -> {})).hasMessageContaining("缺行");
        lines.add(lines.getLast());
        Files.write(persons, lines);
        assertThatThrownBy(() -> PopulationFiles.read(folder, 1, done -> {})).hasMessageContaining("没有对应的户");
    }

    /// 350102 has more people than two blocks hold, and so two parts or more.
    @ParameterizedTest
    @EnumSource
    void aLargeCountyIsWrittenAndReadInParts(PopulationFiles.Format format) throws IOException {
        Population made = Synthesis.of(Fujian.CATALOG, Fujian.counties(350102), Rates.own(), 5, 0.05, 2, done -> {});
        assertThat(made.blocks()).hasSizeGreaterThan(2);
        PopulationFiles.write(made, folder, format, false, 1, 2, done -> {});
        assertThat(Sidecar.of(folder).parts()).hasSameSizeAs(made.blocks());
        assertThat(Rows.of(PopulationFiles.read(folder, 2, done -> {}))).isEqualTo(Rows.of(made));
    }

    @Test
    void aFileThatWasDamagedOrIsMissingIsNamed() throws IOException {
        PopulationFiles.write(small(), folder, PopulationFiles.Format.PARQUET, 1, done -> {});
        Path file = folder.resolve("persons/region=350102/0.parquet");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 3] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> PopulationFiles.read(folder, 1, done -> {}))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("damaged");
        Files.delete(file);
        assertThatThrownBy(() -> PopulationFiles.read(folder, 1, done -> {}))
                .hasMessageContaining("no such file: " + file);
    }

    @Test
    void aHouseholdTakenOutWithItsMembersIsMissed() throws IOException {
        PopulationFiles.write(small(), folder, PopulationFiles.Format.CSV, 1, done -> {});
        for (String level : List.of("households", "persons")) {
            Path file = folder.resolve(level + "/region=350102/0.csv");
            Files.write(
                    file,
                    Files.readAllLines(file).stream()
                            .filter(line -> !line.startsWith("100,"))
                            .toList());
        }
        assertThatThrownBy(() -> PopulationFiles.read(folder, 1, done -> {}))
                .hasMessageContaining("households/region=350102/0.csv")
                .hasMessageContaining("99");
    }

    @Test
    void aFolderWithoutAPopulationIsNamed() {
        assertThatThrownBy(() -> PopulationFiles.read(folder, 1, done -> {})).hasMessageContaining("population.yaml");
    }

    private static Population small() {
        List<Shape> shapes = List.of(
                new Shape.Flag(),
                new Shape.Whole(-3, 12),
                new Shape.Choice(List.of("左", "右", "it's")),
                new Shape.Choices(List.of("甲", "乙", "丙")),
                new Shape.Day(),
                new Shape.Amount(),
                new Shape.Area(List.of(350102, 360000)));
        List<Field> fields = new ArrayList<>();
        List<String> names = List.of("是", "数", "方", "些", "日", "钱", "地");
        for (int i = 0; i < shapes.size(); i++) {
            fields.add(new Field(names.get(i), Level.PERSON, shapes.get(i), false));
            fields.add(new Field(names.get(i), Level.HOUSEHOLD, shapes.get(i), i % 2 == 0));
        }
        int[] first = new int[101];
        for (int h = 0; h < 100; h++) {
            first[h + 1] = first[h] + 1 + h % 3;
        }
        List<Column> columns = new ArrayList<>();
        for (Field field : fields) {
            Column.Builder builder =
                    new Column.Builder(field.shape(), field.level() == Level.PERSON ? first[100] : 100);
            int rows = field.level() == Level.PERSON ? first[100] : 100;
            for (int row = 0; row < rows; row++) {
                if (row % 7 == 3 || field.complete() && row % 7 == 5) {
                    builder.nothing(row);
                } else if (row % 7 != 5) {
                    value(builder, field.shape(), row);
                }
            }
            columns.add(builder.build());
        }
        Provenance provenance = new Provenance("测试：‘引号’", LocalDate.of(2018, 10, 1), 3, 1, List.of());
        return new Population(provenance, new Schema(fields), List.of(new Block(350102, first, columns)));
    }

    private static void value(Column.Builder builder, Shape shape, int row) {
        switch (shape) {
            case Shape.Flag f -> builder.flag(row, row % 2 == 0);
            case Shape.Whole w -> builder.whole(row, row % 16 - 3);
            case Shape.Choice c -> builder.choice(row, row % 3);
            case Shape.Choices c -> builder.choices(row, row % 8);
            case Shape.Day d ->
                builder.day(row, Days.written(row % 2 == 0 ? Days.FIRST.plusDays(row) : Days.LAST.minusDays(row)));
            case Shape.Amount a -> builder.amount(row, row % 2 == 0 ? row : 9_007_199_254_740L + row);
            case Shape.Area a -> builder.area(row, row % 3 == 0 ? Column.HOME : 1);
            default -> throw new IllegalStateException();
        }
    }
}
