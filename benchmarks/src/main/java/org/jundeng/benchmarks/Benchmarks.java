package org.jundeng.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/// Runs the benchmarks: of the portal, of the province, of measures of equality, of early warning, or those of
/// JMH with its options; then prints how the peer compares in the same run.
final class Benchmarks {

    private static final Map<String, String> PAIRS =
            Map.of(
                    "evaluateByKieInterpreted", "evaluate",
                    "evaluateByKieCompiled", "evaluate",
                    "parseByKie", "parse",
                    "evaluateByCamunda", "evaluateTheSame");

    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException, IOException, InterruptedException {
        if (arguments.length > 0 && arguments[0].equals("portal")) {
            PortalLoad.run(Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("province")) {
            Province.run(Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("equality")) {
            Equality.run(Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("warnings")) {
            Warnings.run(Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        CommandLineOptions options = new CommandLineOptions(arguments);
        if (options.shouldHelp()) {
            System.out.println(
                    "portal [REQUESTS A SECOND] [SECONDS], province [MILLIONS], equality [MILLIONS], warnings [SEED], or JMH: [REGEX] [-f FORKS] [-wi WARM-UPS] [-i ITERATIONS] [-w S] [-r S] [-p family=veteran]");
            return;
        }
        Collection<RunResult> results = new Runner(options).run();
        Map<String, Double> times = results.stream()
                .filter(result -> result.getParams().getBenchmark().contains(".Expressions"))
                .collect(Collectors.toMap(
                        result -> result.getPrimaryResult().getLabel(),
                        result -> result.getPrimaryResult().getScore()));
        PAIRS.keySet().stream().sorted().forEach(theirs -> {
            Double ours = times.get(PAIRS.get(theirs));
            Double other = times.get(theirs);
            if (ours != null && other != null) {
                System.out.printf(Locale.ROOT, "%s / %s: %.1f times%n", theirs, PAIRS.get(theirs), other / ours);
            }
        });
    }
}
