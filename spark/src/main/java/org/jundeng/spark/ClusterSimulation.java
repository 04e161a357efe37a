package org.jundeng.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import org.jundeng.kernel.Distribution;
import org.jundeng.kernel.Effects;
import org.jundeng.kernel.Groups;
import org.jundeng.kernel.Job;
import org.jundeng.kernel.JobFile;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Part;
import org.jundeng.kernel.Tally;
import org.jundeng.kernel.TallyFile;
import scala.Tuple2;

/// A [Job] run over the files of a population: a task for each partition of parts, their results added up by county.
///
/// Nothing is counted by accumulators, which count a task that is run twice twice: results travel with the task that
/// succeeded.
final class ClusterSimulation {

    private static final int DEPTH = 2;

    /// How many counties are added up by one task, which holds them in memory together.
    private static final int COUNTIES = 16;

    private final JavaSparkContext spark;
    private final JobFile file;
    private final String folder;
    private final int partitions;
    private final Configuration settings;

    /// @param folder of the population
    /// @param partitions how many tasks share the parts
    ClusterSimulation(JavaSparkContext spark, JobFile file, String folder, int partitions) {
        this.spark = spark;
        this.file = file;
        this.folder = folder;
        this.partitions = Math.max(1, Math.min(partitions, file.job().parts().size()));
        this.settings = spark.hadoopConfiguration();
    }

    /// Counts everybody, and writes a [TallyFile].
    ///
    /// @throws UnfitPopulation where the files are not those of the job, or not everybody was counted
    void write(OutputStream to) throws IOException {
        requireFiles();
        Job job = file.job();
        Counting counting =
                new Counting(spark.broadcast(job), spark.broadcast(new SerializableConfiguration(settings)), folder);
        JavaRDD<Part> parts = spark.parallelize(job.parts(), partitions);
        Groups groups = job.groups().income() < 0
                ? job.groups().withDeciles(new Distribution())
                : job.groups()
                        .withDeciles(parts.mapPartitions(some -> single(counting.incomes(some)))
                                .treeReduce(
                                        (some, more) -> {
                                            some.add(more);
                                            return some;
                                        },
                                        DEPTH));
        TallyFile.Writer writer =
                new TallyFile.Writer(to, file.digest(), groups, job.programs().size());
        tallies(counting, parts, groups, writer);
        boolean compare = job.compare() && job.programs().size() > 1;
        List<Effects> effects = compare
                ? parts.mapPartitions(some -> single(counting.effects(some, groups)))
                        .treeReduce(Counting::added, DEPTH)
                : List.of();
        writer.end(effects);
    }

    private static <T> Iterator<T> single(T one) {
        return List.of(one).iterator();
    }

    private void tallies(Counting counting, JavaRDD<Part> parts, Groups groups, TallyFile.Writer writer)
            throws IOException {
        SortedMap<Integer, Long> persons = new TreeMap<>(file.job().persons());
        SortedMap<Integer, Long> households = new TreeMap<>(file.job().households());
        int[] codes = persons.keySet().stream().mapToInt(Integer::intValue).toArray();
        Counties counties = new Counties(codes, Math.min(partitions, (codes.length + COUNTIES - 1) / COUNTIES));
        Iterator<Counting.County> counted = parts.mapPartitions(some -> counting.tallies(some, groups))
                .mapToPair(county -> new Tuple2<>(county.code(), county.tallies()))
                .reduceByKey(counties, Counting.Tallies::plus)
                .mapPartitions(Counting::inOrder, true)
                .toLocalIterator();
        while (counted.hasNext()) {
            Counting.County county = counted.next();
            long shouldBe = Math.addExact(take(persons, county.code()), take(households, county.code()));
            for (Tally tally : county.tallies().each()) {
                Tally.Sum everybody = tally.everybody().get(county.code());
                if (everybody == null || Math.addExact(everybody.people(), everybody.households()) != shouldBe) {
                    throw new UnfitPopulation("%d：没有数全 / not everybody was counted".formatted(county.code()));
                }
            }
            writer.county(county.tallies().each());
        }
        if (!persons.isEmpty()) {
            throw new UnfitPopulation("没有数到这些县 / counties that were not counted: " + persons.keySet());
        }
    }

    private static long take(SortedMap<Integer, Long> expected, int county) {
        Long count = expected.remove(county);
        if (count == null) {
            throw new UnfitPopulation("%d：数了两次 / counted twice".formatted(county));
        }
        return count;
    }

    /// The population must be that of the job, and every file there, before a task is started.
    private void requireFiles() throws IOException {
        Path sidecar = new Path(folder, "population.yaml");
        try {
            WholeFile.read(sidecar, settings).verified(file.job().population());
        } catch (UnfitPopulation other) {
            throw new UnfitPopulation(
                    "这不是作业所说的人口，请重新写作业 / not the people of the job, write the job anew: " + other.getMessage(), other);
        }
        FileSystem files = sidecar.getFileSystem(settings);
        List<String> missing = new ArrayList<>();
        for (Part part : file.job().parts()) {
            for (Level level : Level.values()) {
                Path path = PartBlocks.path(part, level, folder);
                if (!files.exists(path)) {
                    missing.add(path.toString());
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new UnfitPopulation("没有这些文件 / no such files:\n" + String.join("\n", missing));
        }
    }

    /// What is wrong with the population, where that is behind a fault that Spark reports.
    static Optional<UnfitPopulation> unfit(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnfitPopulation unfit) {
                return Optional.of(unfit);
            }
        }
        return Optional.empty();
    }
}
