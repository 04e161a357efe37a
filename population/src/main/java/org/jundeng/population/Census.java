package org.jundeng.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a census counted in each county.
///
/// @param title what a population made from it is called
/// @param date the day that it is of
/// @param counties in the order of their codes
public record Census(String title, LocalDate date, List<County> counties) {

    /// Where the age groups begin: 0, 1–4, 5–9, …, 85 and more.
    static final int[] AGES = {0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85};

    private static final String TITLE = "按第七次全国人口普查合成的福建省人口";

    /// The night that the seventh census is of.
    private static final LocalDate SEVENTH = LocalDate.of(2020, 11, 1);

    public Census {
        counties = List.copyOf(counties);
    }

    /// The ages with which the age groups of [County#people] begin: 0, 1, 5, 10, …, 85.
    public static List<Integer> ages() {
        return Arrays.stream(AGES).boxed().toList();
    }

    /// The figures of one county.
    ///
    /// Shapes: `people` by sex (men, women) and age group; `generations` one, two, three, four and more;
    /// `withElders` households with one, two, three and more people of 65 and older.
    ///
    /// @param otherCounty people registered in another county of the province; 0 where it was not published
    public record County(
            int code,
            String city,
            String name,
            int urban,
            int rural,
            int households,
            int inHouseholds,
            int alone,
            int[] generations,
            int[] withElders,
            int otherTown,
            int otherCounty,
            boolean otherCountyPublished,
            int otherProvince,
            int[][] people) {

        int total() {
            return urban + rural;
        }

        int collective() {
            return total() - inHouseholds;
        }
    }

    /// Reads `counties.csv` of a folder.
    ///
    /// @throws IOException where it cannot be read
    /// @throws IllegalArgumentException with file and line where it is not the table that it should be
    public static Census read(Path folder) throws IOException {
        Path file = folder.resolve("counties.csv");
        List<String> lines = Files.readAllLines(file);
        List<String> columns = List.of(lines.getFirst().split(",", -1));
        List<County> counties = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            try {
                counties.add(county(new Line(columns, List.of(lines.get(i).split(",", -1)))));
            } catch (RuntimeException wrong) {
                throw new IllegalArgumentException(file + ":" + (i + 1) + ": " + wrong.getMessage(), wrong);
            }
        }
        return new Census(TITLE, SEVENTH, counties);
    }

    private record Line(List<String> columns, List<String> cells) {

        String text(String column) {
            int at = columns.indexOf(column);
            if (at < 0) {
                throw new IllegalArgumentException("没有这一列 / no such column: " + column);
            }
            return cells.get(at);
        }

        int whole(String column) {
            return Integer.parseInt(text(column));
        }
    }

    private static County county(Line line) {
        int[][] people = new int[2][AGES.length];
        for (int age = 0; age < AGES.length; age++) {
            String name =
                    age == 0 ? "0岁" : age == AGES.length - 1 ? "85岁以上" : AGES[age] + "到" + (AGES[age + 1] - 1) + "岁";
            people[0][age] = line.whole("男_" + name);
            people[1][age] = line.whole("女_" + name);
        }
        String otherCounty = line.text("户口登记地在外乡镇街道人口_本省其他县");
        return new County(
                line.whole("区划代码"),
                line.text("市"),
                line.text("区县"),
                line.whole("城镇人口"),
                line.whole("乡村人口"),
                line.whole("家庭户数"),
                line.whole("家庭户人口数"),
                line.whole("一人户数"),
                new int[] {line.whole("一代户数"), line.whole("二代户数"), line.whole("三代户数"), line.whole("四代以上户数")},
                new int[] {line.whole("有一个老人"), line.whole("有二个老人"), line.whole("有三个及以上老人")},
                line.whole("户口登记地在外乡镇街道人口_本县"),
                otherCounty.isEmpty() ? 0 : Integer.parseInt(otherCounty),
                !otherCounty.isEmpty(),
                line.whole("户口登记地在外乡镇街道人口_省外"),
                people);
    }
}
