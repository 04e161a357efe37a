package org.jundeng.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.jundeng.measure.Dagum;
import org.jundeng.measure.Gini;
import org.jundeng.measure.Grouping;
import org.jundeng.measure.Sample;
import org.jundeng.measure.Theil;

/// `./jundeng bench equality [MILLIONS]`: measures over everybody's income, each beside a plain loop over the same arrays.
///
/// The loops check nothing, weigh nothing, and add without compensation: the practical limit. Two threads for both; ours and
/// theirs by turns, each figure the median of five.
final class Equality {

    private static final int THREADS = 2;
    private static final int RUNS = 5;
    private static final int COUNTIES = 84;

    private final double[] incomes;
    private final int[] counties;
    private final Sample sample;
    private final Grouping grouping;

    private Equality(int people) {
        SplittableRandom random = new SplittableRandom(1);
        incomes = new double[people];
        counties = new int[people];
        for (int i = 0; i < people; i++) {
            counties[i] = (int) (COUNTIES * random.nextDouble() * random.nextDouble());
            incomes[i] = Math.rint(3_000_000 * Math.exp(counties[i] / 200.0 + 0.9 * random.nextGaussian()));
        }
        sample = Sample.of(people, i -> incomes[i]);
        grouping = Grouping.of(
                counties, IntStream.range(0, COUNTIES).mapToObj(i -> "县" + i).toList());
    }

    /// A measure, and the loop that it is held against.
    private record Pair(String name, DoubleSupplier ours, DoubleSupplier loop) {}

    static void run(String[] arguments) {
        double millions = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 41.540086;
        Equality world = new Equality((int) Math.round(millions * 1e6));
        System.out.printf(
                Locale.ROOT,
                "%,d incomes in whole fen, not in order, seed 1, mean %.6f%n",
                world.incomes.length,
                world.sample.mean());
        for (Pair pair : List.of(
                new Pair("Gini", () -> Gini.of(world.sample).orElseThrow(), world::gini),
                new Pair("Theil T", () -> Theil.t(world.sample).orElseThrow(), world::theil),
                new Pair("Theil T, between 84 counties", world::between, world::betweenByLoop),
                new Pair("Dagum in 84 counties, within", world::within, world::withinByLoop))) {
            world.compare(pair);
        }
        double[] took = new double[RUNS];
        double sum = 0;
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            sum = Dagum.pairs(world.sample, world.grouping).stream()
                    .mapToDouble(Dagum.Pair::distance)
                    .sum();
            took[run] = (System.nanoTime() - start) / 1e9;
        }
        print("Dagum, all 3,486 pairs of counties", median(took), world.incomes.length, sum);
    }

    private void compare(Pair pair) {
        double[] ours = new double[RUNS];
        double[] loop = new double[RUNS];
        double value = 0;
        double expected = 0;
        for (int run = -2; run < RUNS; run++) {
            long start = System.nanoTime();
            value = pair.ours.getAsDouble();
            long between = System.nanoTime();
            expected = pair.loop.getAsDouble();
            if (run >= 0) {
                ours[run] = (between - start) / 1e9;
                loop[run] = (System.nanoTime() - between) / 1e9;
            }
            if (Math.abs(value - expected) > 1e-9) {
                throw new IllegalStateException(pair.name + ": " + value + ", not " + expected);
            }
        }
        print(pair.name, median(ours), incomes.length, value);
        print("  a plain loop", median(loop), incomes.length, expected);
        System.out.printf(Locale.ROOT, "  plain loop / ours: %.2f%n", median(loop) / median(ours));
    }

    private double between() {
        return Theil.decompose(Theil.Kind.T, sample, grouping)
                .orElseThrow()
                .between()
                .getFirst();
    }

    private double within() {
        return Dagum.of(sample, grouping).orElseThrow().within();
    }

    private double gini() {
        double[] sorted = incomes.clone();
        Arrays.parallelSort(sorted);
        return gini(sorted);
    }

    /// Of values in order: `2 Σ i xᵢ / (n Σ x) − (n + 1) / n`.
    private static double gini(double[] sorted) {
        double sum = 0;
        double ranked = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += sorted[i];
            ranked += (i + 1.0) * sorted[i];
        }
        return 2 * ranked / (sorted.length * sum) - (sorted.length + 1.0) / sorted.length;
    }

    private double theil() {
        double mean = Arrays.stream(halves((from, to) -> sum(from, to))).sum() / incomes.length;
        return Arrays.stream(halves((from, to) -> logs(from, to, mean))).sum() / incomes.length;
    }

    private double sum(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += incomes[i];
        }
        return sum;
    }

    private double logs(int from, int to, double mean) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double ratio = incomes[i] / mean;
            sum += ratio == 0 ? 0 : ratio * Math.log(ratio);
        }
        return sum;
    }

    private interface Half {
        double of(int from, int to);
    }

    private double[] halves(Half half) {
        return IntStream.range(0, THREADS)
                .parallel()
                .mapToDouble(part -> half.of(
                        (int) ((long) incomes.length * part / THREADS),
                        (int) ((long) incomes.length * (part + 1) / THREADS)))
                .toArray();
    }

    /// One pass: people, income, and income times its logarithm of each county. The last makes the parts within, so that
    /// as much is worked out as ours does.
    private double betweenByLoop() {
        double[][] parts = new double[THREADS][3 * COUNTIES];
        IntStream.range(0, THREADS)
                .parallel()
                .forEach(part -> gather(
                        parts[part],
                        (int) ((long) incomes.length * part / THREADS),
                        (int) ((long) incomes.length * (part + 1) / THREADS)));
        double all = 0;
        double[] sums = new double[3 * COUNTIES];
        for (double[] part : parts) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += part[i];
            }
        }
        for (int county = 0; county < COUNTIES; county++) {
            all += sums[3 * county + 1];
        }
        double between = 0;
        for (int county = 0; county < COUNTIES; county++) {
            double share = sums[3 * county + 1] / all;
            between += share * Math.log(share / (sums[3 * county] / incomes.length));
        }
        return between;
    }

    private void gather(double[] sums, int from, int to) {
        for (int i = from; i < to; i++) {
            int county = 3 * counties[i];
            double income = incomes[i];
            sums[county] += 1;
            sums[county + 1] += income;
            sums[county + 2] += income == 0 ? 0 : income * Math.log(income);
        }
    }

    /// The coefficient of all and of each county, each sorted apart.
    private double withinByLoop() {
        double[] all = incomes.clone();
        Arrays.parallelSort(all);
        double total = gini(all);
        int[] starts = new int[COUNTIES + 1];
        for (int county : counties) {
            starts[county + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        double[] grouped = new double[incomes.length];
        double sum = 0;
        for (int i = 0; i < incomes.length; i++) {
            grouped[next[counties[i]]++] = incomes[i];
            sum += incomes[i];
        }
        double income = sum;
        double within = IntStream.range(0, COUNTIES)
                .parallel()
                .mapToDouble(county -> {
                    double[] own = Arrays.copyOfRange(grouped, starts[county], starts[county + 1]);
                    Arrays.sort(own);
                    double part = Arrays.stream(own).sum() / income * own.length / incomes.length;
                    return own.length == 0 ? 0 : part * gini(own);
                })
                .sum();
        if (total < within) {
            throw new IllegalStateException(total + " < " + within);
        }
        return within;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String what, double seconds, int people, double value) {
        System.out.printf(
                Locale.ROOT,
                "%-36s %7.3f s  %6.1f million a second   %.12f%n",
                what,
                seconds,
                people / 1e6 / seconds,
                value);
    }
}
