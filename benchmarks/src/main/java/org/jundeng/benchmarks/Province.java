package org.jundeng.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Service;
import org.jundeng.fiscal.CostTable;
import org.jundeng.fiscal.Outlay;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Distribution;
import org.jundeng.kernel.Frame;
import org.jundeng.kernel.Groups;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Reading;
import org.jundeng.population.Census;
import org.jundeng.population.FitReport;
import org.jundeng.population.Population;
import org.jundeng.population.Rates;
import org.jundeng.population.Synthesis;
import org.jundeng.simulation.Breakdown;
import org.jundeng.simulation.Kernel;
import org.jundeng.simulation.Run;

/// `./jundeng bench province [MILLIONS]`: whole runs over the province, two threads, each figure the median of five.
final class Province {

    private static final int THREADS = 2;
    private static final int RUNS = 5;

    private Province() {}

    static void run(String[] arguments) throws IOException {
        Path home = Path.of(System.getProperty("jundeng.home", "."));
        double millions = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 41.540086;
        Catalog catalog = Catalog.read(home.resolve("standards/fujian-2018"), new Problems())
                .orElseThrow();
        Census census = Census.read(home.resolve("census/fujian-2020"));
        long start = System.nanoTime();
        Population people = Synthesis.of(
                catalog, census, Rates.own(), 1, Math.min(1, millions * 1e6 / 41_540_086), THREADS, done -> {});
        print("synthesis", (System.nanoTime() - start) / 1e9, people.persons());
        System.out.printf(
                Locale.ROOT,
                "people %,d, households %,d, columns %d, blocks %d, seed 1, exact margins %s%n",
                people.persons(),
                people.households(),
                people.schema().fields().size(),
                people.blocks().size(),
                people.provenance().sample()
                        ? "none, a sample"
                        : FitReport.of(census, people).holds() ? "without error" : "with errors");
        tenRules(catalog, people);
        allServices(catalog, people);
    }

    private static Kernel kernel(Catalog catalog, Population people, List<Integer> numbers) {
        Problems problems = new Problems();
        List<Service> services = catalog.services().values().stream()
                .filter(service -> service.computed() && (numbers.isEmpty() || numbers.contains(service.number())))
                .toList();
        return Kernel.of(
                        catalog,
                        services,
                        people.provenance().date(),
                        people.schema(),
                        people.regions(),
                        Map.of(),
                        problems)
                .orElseThrow(() -> new IllegalStateException(problems.sorted().toString()));
    }

    private static void tenRules(Catalog catalog, Population people) {
        Kernel kernel = kernel(catalog, people, Sums.RULES);
        HandWritten written = new HandWritten(people);
        try (Duck duck = new Duck(written.slices(), THREADS)) {
            compare(people, kernel, written, duck);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void compare(Population people, Kernel kernel, HandWritten written, Duck duck) {
        List<Supplier<Sums>> ways =
                List.of(
                        () -> byKernel(kernel, people),
                        () -> byHand(written),
                        duck::inMemory,
                        duck::joined,
                        duck::fromParquet);
        List<String> names = List.of(
                "ten rules, programs of the list",
                "ten rules, hand-written loop",
                "ten rules, DuckDB in memory",
                "ten rules, DuckDB in memory, joined",
                "ten rules, DuckDB over Parquet");
        double[][] times = new double[ways.size()][RUNS];
        Sums expected = byHand(written);
        for (int run = -2; run < RUNS; run++) {
            for (int way = 0; way < times.length; way++) {
                long start = System.nanoTime();
                Sums sums = ways.get(way).get();
                if (run >= 0) {
                    times[way][run] = (System.nanoTime() - start) / 1e9;
                }
                if (!sums.same(expected)) {
                    throw new IllegalStateException(names.get(way) + ": " + sums + ", not " + expected);
                }
            }
        }
        System.out.println("checksum " + expected);
        for (int way = 0; way < times.length; way++) {
            print(names.get(way), median(times[way]), people.persons());
        }
        for (int way = 1; way < times.length; way++) {
            System.out.printf(
                    Locale.ROOT, "%s / programs: %.2f%n", names.get(way), median(times[way]) / median(times[0]));
        }
        bandwidth();
    }

    /// What reading memory from end to end allows: the sum of a gigabyte of `long`s.
    private static void bandwidth() {
        long[] numbers = new long[1 << 27];
        Arrays.setAll(numbers, i -> i);
        List<Integer> parts = IntStream.range(0, 1 << 10).boxed().toList();
        double[] times = new double[RUNS];
        for (int run = -2; run < RUNS; run++) {
            long start = System.nanoTime();
            Sums sums = onThreads(parts, () -> {
                Sums own = new Sums();
                return new Worker(own, part -> {
                    long sum = 0;
                    for (int i = part << 17; i < part + 1 << 17; i++) {
                        sum += numbers[i];
                    }
                    own.add(0, 1, sum);
                });
            });
            if (sums.grants()[0] != parts.size()) {
                throw new IllegalStateException(sums.toString());
            }
            if (run >= 0) {
                times[run] = (System.nanoTime() - start) / 1e9;
            }
        }
        System.out.printf(Locale.ROOT, "memory read by two threads: %.1f GB/s%n", 8L * numbers.length / 1e9 / median(times));
    }

    private static Sums byKernel(Kernel kernel, Population people) {
        return onThreads(people.blocks(), () -> {
            Sums sums = new Sums();
            Frame frame = new Frame(kernel.program(), (running, reading) -> add(running, reading, sums));
            return new Worker(sums, index -> frame.run(people.blocks().get(index)));
        });
    }

    private static void add(Frame frame, Reading reading, Sums sums) {
        int rule = Sums.RULES.indexOf(reading.service());
        if (rule < 0 || reading.kind() != Reading.Kind.SERVICE) {
            return;
        }
        for (Reading.Grant grant : reading.grants()) {
            for (Reading.Band band : grant.bands()) {
                long rows = 0;
                long[] plane = frame.plane(band.rows());
                for (int w = 0; w < frame.words(reading.level()); w++) {
                    rows += Long.bitCount(plane[w]);
                }
                sums.add(rule, rows, rows * band.fen());
            }
            if (grant.amount().isPresent()) {
                frame.amounts(reading.level(), grant, (rows, fen, count) -> {
                    for (int i = 0; i < count; i++) {
                        sums.add(rule, 1, fen[i]);
                    }
                });
            }
        }
    }

    private static Sums byHand(HandWritten written) {
        return onThreads(written.slices(), () -> {
            Sums sums = new Sums();
            return new Worker(
                    sums, index -> sums.plus(HandWritten.run(written.slices().get(index))));
        });
    }

    private record Worker(Sums sums, java.util.function.IntConsumer work) {}

    private static Sums onThreads(List<?> parts, Supplier<Worker> workers) {
        AtomicInteger next = new AtomicInteger();
        List<Worker> all = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Worker worker = workers.get();
            all.add(worker);
            threads.add(Thread.ofPlatform().start(() -> {
                for (int part = next.getAndIncrement(); part < parts.size(); part = next.getAndIncrement()) {
                    worker.work().accept(part);
                }
            }));
        }
        threads.forEach(Province::join);
        return all.stream().map(Worker::sums).reduce(new Sums(), Sums::plus);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void allServices(Catalog catalog, Population people) {
        Kernel kernel = kernel(catalog, people, List.of());
        long start = System.nanoTime();
        Groups groups = Breakdown.of(people.schema(), people.blocks(), people.provenance().date());
        print("income deciles", (System.nanoTime() - start) / 1e9, people.persons());
        double[] times = new double[RUNS];
        double[] only = new double[RUNS];
        for (int run = -1; run < RUNS; run++) {
            long before = System.nanoTime();
            Run done = Run.of(List.of(kernel), people.blocks(), groups, THREADS, blocks -> {})
                    .getFirst();
            CostTable table =
                    CostTable.of(catalog, people.provenance().date(), Outlay.of(done, 1), true);
            double took = (System.nanoTime() - before) / 1e9;
            before = System.nanoTime();
            onThreads(people.blocks(), () -> {
                Frame frame = new Frame(kernel.program(), (running, reading) -> {});
                return new Worker(new Sums(), index -> frame.run(people.blocks().get(index)));
            });
            if (run >= 0) {
                times[run] = took;
                only[run] = (System.nanoTime() - before) / 1e9;
            } else {
                System.out.printf(Locale.ROOT, "cost of a year: %,d fen%n", table.total().fen());
            }
        }
        print("58 services, findings only", median(only), people.persons());
        print("58 services, by county, group and payer", median(times), people.persons());
        start = System.nanoTime();
        Distribution incomes = new Distribution();
        int income = people.schema().index(Level.HOUSEHOLD, "家庭月收入").orElseThrow();
        for (Block block : people.blocks()) {
            for (int h = 0; h < block.households(); h++) {
                incomes.add(12 * block.columns().get(income).value(h), block.first()[h + 1] - block.first()[h], 0);
            }
        }
        double gini = incomes.gini();
        print(String.format(Locale.ROOT, "Gini %.6f, one thread", gini), (System.nanoTime() - start) / 1e9, people.persons());
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String what, double seconds, long people) {
        System.out.printf(Locale.ROOT, "%-44s %8.3f s  %7.1f million people a second%n", what, seconds, people / 1e6 / seconds);
    }
}
