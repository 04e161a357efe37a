package org.jundeng.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Distribution;
import org.jundeng.kernel.Effects;
import org.jundeng.kernel.Field;
import org.jundeng.kernel.Frame;
import org.jundeng.kernel.Groups;
import org.jundeng.kernel.HouseholdComparison;
import org.jundeng.kernel.Job;
import org.jundeng.kernel.Part;
import org.jundeng.kernel.Tally;
import org.jundeng.kernel.YearlyProgram;

/// What a task does with the parts of its partition. Each gives all that it has counted as its result, and keeps
/// nothing: a task that is tried again begins from nothing.
///
/// @param job the same for all tasks
/// @param settings of the file systems
/// @param folder of the population
record Counting(Broadcast<Job> job, Broadcast<SerializableConfiguration> settings, String folder)
        implements Serializable {

    /// The tallies of all programs, in their order.
    record Tallies(List<Tally> each) implements Serializable {

        Tallies plus(Tallies other) {
            for (int i = 0; i < each.size(); i++) {
                each.get(i).add(other.each.get(i));
            }
            return this;
        }
    }

    /// A county and what was counted in it.
    record County(int code, Tallies tallies) implements Serializable {}

    /// How incomes are spread over the people of some parts.
    Distribution incomes(Iterator<Part> parts) {
        Distribution incomes = new Distribution();
        Field income = job.value().schema().field(job.value().groups().income());
        while (parts.hasNext()) {
            try {
                PartBlocks.addIncomes(parts.next(), income, folder, configuration(), incomes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return incomes;
    }

    /// Runs all programs over some parts; a county for itself.
    Iterator<County> tallies(Iterator<Part> parts, Groups groups) {
        List<Tally> tallies = new ArrayList<>();
        List<Frame> frames = new ArrayList<>();
        for (YearlyProgram each : job.value().programs()) {
            Tally tally = new Tally(groups);
            tallies.add(tally);
            frames.add(new Frame(each.program(), tally));
        }
        each(parts, block -> frames.forEach(frame -> frame.run(block)));
        SortedMap<Integer, List<Tally>> counties = new TreeMap<>();
        for (Tally tally : tallies) {
            for (Map.Entry<Integer, Tally> each : tally.byCounty().entrySet()) {
                counties.computeIfAbsent(each.getKey(), code -> new ArrayList<>())
                        .add(each.getValue());
            }
        }
        return counties.entrySet().stream()
                .map(each -> new County(each.getKey(), new Tallies(each.getValue())))
                .iterator();
    }

    /// Compares each scenario with the list, household by household.
    List<Effects> effects(Iterator<Part> parts, Groups groups) {
        List<YearlyProgram> programs = job.value().programs();
        List<HouseholdComparison> comparisons = programs.stream()
                .skip(1)
                .map(scenario -> new HouseholdComparison(
                        programs.get(0), scenario, groups, job.value().lines()))
                .toList();
        each(parts, block -> comparisons.forEach(comparison -> comparison.accept(block)));
        return comparisons.stream().map(HouseholdComparison::effects).toList();
    }

    static List<Effects> added(List<Effects> some, List<Effects> more) {
        for (int i = 0; i < some.size(); i++) {
            some.get(i).add(more.get(i));
        }
        return some;
    }

    private void each(Iterator<Part> parts, Consumer<Block> work) {
        while (parts.hasNext()) {
            try (PartBlocks blocks = new PartBlocks(parts.next(), job.value().schema(), folder, configuration())) {
                blocks.forEachRemaining(work);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Configuration configuration() {
        return settings.value().value();
    }

    /// The counties of a partition in order, so that they can be written one after the other.
    static Iterator<County> inOrder(Iterator<scala.Tuple2<Integer, Tallies>> counties) {
        SortedMap<Integer, Tallies> sorted = new TreeMap<>();
        counties.forEachRemaining(each -> sorted.put(each._1(), each._2()));
        Stream<County> stream = sorted.entrySet().stream().map(each -> new County(each.getKey(), each.getValue()));
        return stream.iterator();
    }
}
