package org.jundeng.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Effects;
import org.jundeng.kernel.Frame;
import org.jundeng.kernel.Groups;
import org.jundeng.kernel.HouseholdComparison;
import org.jundeng.kernel.Tally;
import org.jundeng.kernel.YearlyProgram;

/// A list's rules run over every household of a population.
///
/// @param kernel what was run
/// @param tally what it added up to
public record Run(Kernel kernel, Tally tally) {

    /// Runs kernels over blocks on some threads: each block goes through all kernels while it is in the cache.
    ///
    /// @param progress gets the number of blocks done, from any thread
    /// @return a run for each kernel, in their order
    public static List<Run> of(
            List<Kernel> kernels, List<Block> blocks, Groups groups, int threads, IntConsumer progress) {
        List<List<Tally>> tallies = onThreads(threads, blocks, progress, () -> {
            List<Tally> own = new ArrayList<>();
            List<Frame> frames = new ArrayList<>();
            for (Kernel kernel : kernels) {
                Tally tally = new Tally(groups);
                own.add(tally);
                frames.add(new Frame(kernel.program(), tally));
            }
            return new Worker<>(own, block -> frames.forEach(frame -> frame.run(block)));
        });
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < kernels.size(); i++) {
            Tally sum = new Tally(groups);
            for (List<Tally> each : tallies) {
                sum.add(each.get(i));
            }
            runs.add(new Run(kernels.get(i), sum));
        }
        return runs;
    }

    /// Compares two kernels household by household.
    ///
    /// @param line by county, the income per head a year below which people are poor, in fen
    static Effects compare(
            Kernel baseline,
            Kernel scenario,
            List<Block> blocks,
            Groups groups,
            Map<Integer, Long> line,
            int threads,
            IntConsumer progress) {
        YearlyProgram before = baseline.yearly();
        YearlyProgram after = scenario.yearly();
        List<HouseholdComparison> parts = onThreads(threads, blocks, progress, () -> {
            HouseholdComparison comparison = new HouseholdComparison(before, after, groups, line);
            return new Worker<>(comparison, comparison);
        });
        Effects all = parts.getFirst().effects();
        parts.subList(1, parts.size()).forEach(part -> all.add(part.effects()));
        return all;
    }

    /// What a thread does with each block, and what it has at the end.
    record Worker<T>(T result, Consumer<Block> work) {}

    /// Shares blocks out among threads; a fault of one ends all and is thrown here.
    static <T> List<T> onThreads(int threads, List<Block> blocks, IntConsumer progress, Supplier<Worker<T>> workers) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        List<T> results = new ArrayList<>();
        Map<Integer, Throwable> faults = new TreeMap<>();
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int number = i;
            Worker<T> worker = workers.get();
            results.add(worker.result());
            running.add(Thread.ofPlatform().name("simulation-" + i).start(() -> {
                try {
                    for (int block = next.getAndIncrement(); block < blocks.size(); block = next.getAndIncrement()) {
                        worker.work().accept(blocks.get(block));
                        progress.accept(done.incrementAndGet());
                    }
                } catch (RuntimeException | Error fault) {
                    next.set(blocks.size());
                    synchronized (faults) {
                        faults.put(number, fault);
                    }
                }
            }));
        }
        try {
            for (Thread thread : running) {
                thread.join();
            }
        } catch (InterruptedException e) {
            next.set(blocks.size());
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        faults.values().stream().findFirst().ifPresent(fault -> {
            throw new IllegalStateException(fault);
        });
        return results;
    }
}
