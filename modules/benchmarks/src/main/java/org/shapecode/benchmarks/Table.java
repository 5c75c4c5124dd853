package org.shapecode.benchmarks;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures one row after the other: medians in milliseconds, and ratios to a row measured before. Rounds are of the same
 * number and length for all rows, so that a slow phase of the machine meets a row and its reference alike.
 */
final class Table {
    private static final int SECONDS = 2;

    private final List<Row> rows = new ArrayList<>();

    private record Row(String name, double milliseconds, double reference) {
        String text() {
            String ratio = reference == 0 ? "" : String.format(Locale.ROOT, "%8.2f", milliseconds / reference);
            return String.format(Locale.ROOT, "%-50s %12.3f %s", name, milliseconds, ratio);
        }
    }

    /**
     * Runs one benchmark in a process of its own.
     *
     * @param reference milliseconds to divide by; 0 for no ratio
     * @param parameters alternating names and values
     * @return milliseconds
     */
    double add(String name, Class<?> type, String method, double reference, String... parameters)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + type.getName().replace(".", "\\.") + "\\." + method + "$")
                .jvmArgsAppend("--add-modules", "jdk.incubator.vector")
                .forks(1)
                .verbosity(VerboseMode.SILENT);
        boolean single = type == StockStep.class || type == DataGeneration.class;
        if (!single) {
            options.warmupIterations(3).warmupTime(TimeValue.seconds(SECONDS));
            options.measurementIterations(5).measurementTime(TimeValue.seconds(SECONDS));
        }
        for (int i = 0; i < parameters.length; i += 2) {
            options.param(parameters[i], parameters[i + 1]);
        }
        RunResult result = new Runner(options.build()).runSingle();
        double milliseconds = result.getPrimaryResult().getStatistics().getPercentile(50);
        rows.add(new Row(name, milliseconds, reference));
        return milliseconds;
    }

    /** Adds a row for PyTorch, if there is one. */
    void add(Peer peer, double reference) {
        Optional<Peer.Result> result = peer.measure(SECONDS);
        result.ifPresent(found -> {
            String threads = peer.threads() == 1 ? "1 thread" : peer.threads() + " threads";
            String name = "  PyTorch " + found.version() + ", tuned, " + peer.network() + ", " + threads;
            rows.add(new Row(name, found.milliseconds(), reference));
        });
    }

    /** Prints all rows, headed by the machine. */
    void print(PrintWriter out) {
        out.printf("%n%s%n%-50s %12s %8s%n", Machine.text(), "", "ms", "ratio");
        rows.forEach(row -> out.println(row.text()));
        if (Peer.python().isEmpty()) {
            out.println("PyTorch is not compared: no python3 on this machine has the module torch.");
        }
    }
}
