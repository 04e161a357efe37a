package org.jundeng.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.jundeng.kernel.JobFile;

/// The door for `spark-submit`: runs a job over a population, and writes what it came to.
///
/// Exit codes are those of the command line: 0 fine, 1 a file is not what it should be, 2 written wrongly, 3 a fault.
public final class SimulationJob {

    private static final String USAGE = """
            用法 / usage: spark-submit --class org.jundeng.spark.SimulationJob spark-0.1.0.jar \\
                --population DIR --job FILE --out FILE [--partitions N]
            DIR: ./jundeng population build --out DIR；--job: ./jundeng simulate DIR --job FILE；docs/cluster.md
            """;
    private static final Set<String> OPTIONS = Set.of("--population", "--job", "--out", "--partitions");

    private SimulationJob() {}

    public static void main(String[] arguments) {
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int exit;
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setIfMissing("spark.app.name", "Jundeng"))) {
            exit = run(spark, List.of(arguments), err);
        }
        if (exit != 0) {
            System.exit(exit);
        }
    }

    static int run(JavaSparkContext spark, List<String> arguments, PrintStream err) {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            options.put(arguments.get(i), arguments.get(i + 1));
        }
        String population = options.getOrDefault("--population", "");
        String job = options.getOrDefault("--job", "");
        String out = options.getOrDefault("--out", "");
        String partitions = options.getOrDefault("--partitions", String.valueOf(Integer.MAX_VALUE));
        if (arguments.size() % 2 != 0
                || !OPTIONS.containsAll(options.keySet())
                || population.isEmpty()
                || job.isEmpty()
                || out.isEmpty()
                || !partitions.matches("[1-9][0-9]{0,9}")) {
            err.print(USAGE);
            return 2;
        }
        try {
            JobFile file = read(job, spark.hadoopConfiguration());
            ClusterSimulation simulation = new ClusterSimulation(
                    spark, file, population, (int) Math.min(Integer.MAX_VALUE, Long.parseLong(partitions)));
            WholeOutput.write(out, spark.hadoopConfiguration(), simulation::write);
            return 0;
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            return 1;
        } catch (Exception fault) {
            // All: Spark throws checked exceptions that are not declared.
            Optional<UnfitPopulation> unfit = ClusterSimulation.unfit(fault);
            if (unfit.isEmpty()) {
                fault.printStackTrace(err);
                return 3;
            }
            err.println(unfit.get().getMessage());
            return 1;
        }
    }

    private static JobFile read(String name, Configuration settings) throws IOException {
        Path path = new Path(name);
        if (!path.getFileSystem(settings).exists(path)) {
            throw new IllegalArgumentException("没有这个文件 / no such file: " + path);
        }
        try (InputStream file = path.getFileSystem(settings).open(path)) {
            return JobFile.read(file, name);
        }
    }
}
