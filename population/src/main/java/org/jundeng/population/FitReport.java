package org.jundeng.population;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Column;
import org.jundeng.kernel.Days;
import org.jundeng.kernel.Level;

/// How far a population is from the counts of the census that it was made from.
///
/// @param margins one for each kind of count
public record FitReport(List<Margin> margins) {

    public FitReport {
        margins = List.copyOf(margins);
    }

    /// The cells of one kind of count in all counties.
    ///
    /// @param exact whether the population is made to have these counts; otherwise they are only modelled
    /// @param cells how many counts are compared
    /// @param total what the census counts in all cells
    /// @param error the total absolute error: the sum of what cells are off by
    /// @param worst what the worst cell is off by
    /// @param srmse the root of the mean squared error, over the mean of the cells
    public record Margin(String name, boolean exact, int cells, long total, long error, long worst, double srmse) {}

    /// Whether every exact margin is without error.
    public boolean holds() {
        return margins.stream().allMatch(margin -> !margin.exact() || margin.error() == 0);
    }

    /// Compares a population with a census.
    ///
    /// A sample's counts are taken times one over its share; then no margin is exact.
    ///
    /// @throws IllegalArgumentException where the population lacks a column that is needed
    public static FitReport of(Census census, Population population) {
        Map<Integer, Counts> made = new TreeMap<>();
        Reader reader = new Reader(census, population);
        for (Block block : population.blocks()) {
            reader.count(block, made.computeIfAbsent(block.region(), code -> new Counts()));
        }
        SequencedMap<String, Sum> sums = new LinkedHashMap<>();
        double times = 1 / population.provenance().share();
        for (Census.County county : census.counties()) {
            Counts counts = made.getOrDefault(county.code(), new Counts());
            compare(county, counts, times, sums);
        }
        List<Margin> margins = new ArrayList<>();
        boolean sample = population.provenance().sample();
        sums.forEach((name, sum) -> margins.add(sum.margin(name, sum.exact && !sample)));
        return new FitReport(margins);
    }

    private static void compare(Census.County county, Counts made, double times, SequencedMap<String, Sum> sums) {
        for (int sex = 0; sex < 2; sex++) {
            for (int age = 0; age < Census.AGES.length; age++) {
                sum(sums, "性别和年龄组", true).add(county.people()[sex][age], made.people[sex][age] * times);
            }
        }
        sum(sums, "城镇和乡村人口", true).add(county.urban(), made.urban * times);
        sum(sums, "城镇和乡村人口", true).add(county.rural(), made.rural * times);
        int[] kinds = {
            county.alone(),
            county.generations()[0] - county.alone(),
            county.generations()[1],
            county.generations()[2],
            county.generations()[3]
        };
        for (int kind = 0; kind < kinds.length; kind++) {
            sum(sums, "家庭户类型", true).add(kinds[kind], made.kinds[kind] * times);
        }
        sum(sums, "家庭户人口", true).add(county.inHouseholds(), made.inHouseholds * times);
        sum(sums, "集体户人口", true).add(county.collective(), made.kinds[Homes.NO_FAMILY] * times);
        for (int elders = 1; elders <= 3; elders++) {
            sum(sums, "有老人的家庭户", true).add(county.withElders()[elders - 1], made.withElders[elders] * times);
        }
        sum(sums, "户籍在外省的人口", true).add(county.otherProvince(), made.otherProvince * times);
        if (county.otherCountyPublished()) {
            sum(sums, "户籍在省内他县的人口", true).add(county.otherCounty(), made.otherCounty * times);
        }
    }

    private static Sum sum(SequencedMap<String, Sum> sums, String name, boolean exact) {
        return sums.computeIfAbsent(name, absent -> new Sum(exact));
    }

    private static final class Sum {

        private final boolean exact;
        private int cells;
        private long total;
        private double error;
        private double worst;
        private double squares;

        Sum(boolean exact) {
            this.exact = exact;
        }

        void add(long counted, double made) {
            double off = Math.abs(made - counted);
            cells++;
            total += counted;
            error += off;
            worst = Math.max(worst, off);
            squares += off * off;
        }

        Margin margin(String name, boolean isExact) {
            double mean = total / (double) cells;
            double srmse = mean == 0 ? 0 : Math.sqrt(squares / cells) / mean;
            return new Margin(name, isExact, cells, total, Math.round(error), Math.round(worst), srmse);
        }
    }

    private static final class Counts {
        private final long[][] people = new long[2][Census.AGES.length];
        private final long[] kinds = new long[6];
        private final long[] withElders = new long[4];
        private long urban;
        private long rural;
        private long inHouseholds;
        private long otherCounty;
        private long otherProvince;
    }

    /// Reads the columns that a census counts by.
    private static final class Reader {

        private final int sex;
        private final int born;
        private final int residence;
        private final int kind;
        private final int registered;
        private final int counties;
        private final int[] groupBornBy;
        private final int elderBornBy;

        Reader(Census census, Population population) {
            sex = index(population, Level.PERSON, "性别");
            born = index(population, Level.PERSON, "出生日期");
            residence = index(population, Level.PERSON, Registration.RESIDENCE);
            kind = index(population, Level.HOUSEHOLD, Registration.KIND);
            registered = index(population, Level.HOUSEHOLD, "户籍所在地");
            counties = census.counties().size();
            groupBornBy = new int[Census.AGES.length];
            for (int i = 0; i < groupBornBy.length; i++) {
                groupBornBy[i] = Days.written(census.date().minus(Census.AGES[i], ChronoUnit.YEARS));
            }
            elderBornBy = Days.written(census.date().minusYears(Homes.ELDER_FROM));
        }

        private static int index(Population population, Level level, String name) {
            return population
                    .schema()
                    .index(level, name)
                    .orElseThrow(() -> new IllegalArgumentException("没有这一列 / no such column: " + name));
        }

        void count(Block block, Counts counts) {
            Column sexes = block.columns().get(sex);
            Column birthdays = block.columns().get(born);
            Column residences = block.columns().get(residence);
            Column kinds = block.columns().get(kind);
            Column places = block.columns().get(registered);
            for (int h = 0; h < block.households(); h++) {
                int is = (int) kinds.value(h);
                int members = block.first()[h + 1] - block.first()[h];
                counts.kinds[is]++;
                int elders = 0;
                for (int p = block.first()[h]; p < block.first()[h + 1]; p++) {
                    int day = (int) birthdays.value(p);
                    elders += day <= elderBornBy ? 1 : 0;
                    counts.people[(int) sexes.value(p)][group(day)]++;
                    if (residences.value(p) == 0) {
                        counts.urban++;
                    } else {
                        counts.rural++;
                    }
                }
                if (is != Homes.NO_FAMILY) {
                    counts.inHouseholds += members;
                    counts.withElders[Math.min(3, elders)]++;
                }
                long place = places.value(h);
                counts.otherCounty += place >= 0 && place < counties ? members : 0;
                counts.otherProvince += place >= counties ? members : 0;
            }
        }

        private int group(int day) {
            int group = 0;
            while (group + 1 < groupBornBy.length && day <= groupBornBy[group + 1]) {
                group++;
            }
            return group;
        }
    }
}
