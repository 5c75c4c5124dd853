package org.shapecode.benchmarks;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs all benchmarks and prints a table of times, in milliseconds and as ratios to a reference of the same run. */
public final class Benchmarks {
    private Benchmarks() {}

    /** Takes a few minutes and needs an otherwise idle machine. */
    public static void main(String[] arguments) throws RunnerException {
        List<Row> rows = new ArrayList<>();
        double step = add(rows, "training step, 300 images, 64 px, 2 threads", TrainingStep.class, "step", 0);
        add(rows, "  1 thread", TrainingStep.class, "step", step, "threads", "1");
        for (String batch : List.of("75", "1200")) {
            add(rows, "  batch " + batch, TrainingStep.class, "step", step, "batch", batch);
        }
        for (String size : List.of("32", "128", "256")) {
            add(rows, "  " + size + " px", TrainingStep.class, "step", step, "size", size);
        }
        add(rows, "  stock layers of Deeplearning4j", StockStep.class, "step", step);
        double near = add(rows, "3000 disks, sampled near the edge", DataGeneration.class, "nearTheEdge", 0);
        add(rows, "  sampled everywhere", DataGeneration.class, "everywhere", near);
        add(rows, "encode 3000 images", Coding.class, "encode", 0);
        add(rows, "decode 3000 codes", Coding.class, "decode", 0);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        out.printf("%n%-46s %12s %8s   (Java %s)%n", "", "ms", "ratio", System.getProperty("java.version"));
        rows.forEach(row -> out.println(row.text()));
    }

    private record Row(String name, double milliseconds, double peer) {
        String text() {
            String ratio = peer == 0 ? "" : String.format("%8.2f", milliseconds / peer);
            return String.format("%-46s %12.3f %s", name, milliseconds, ratio);
        }
    }

    /** Runs one benchmark; parameters are alternating names and values. */
    private static double add(
            List<Row> rows, String name, Class<?> type, String method, double peer, String... parameters)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + type.getName().replace(".", "\\.") + "\\." + method + "$")
                .jvmArgsAppend("--add-modules", "jdk.incubator.vector")
                .forks(1)
                .verbosity(VerboseMode.SILENT);
        boolean single = type == StockStep.class || type == DataGeneration.class;
        if (!single) {
            options.warmupIterations(3).warmupTime(TimeValue.seconds(2));
            options.measurementIterations(5).measurementTime(TimeValue.seconds(2));
        }
        for (int i = 0; i < parameters.length; i += 2) {
            options.param(parameters[i], parameters[i + 1]);
        }
        RunResult result = new Runner(options.build()).runSingle();
        double milliseconds = result.getPrimaryResult().getScore();
        rows.add(new Row(name, milliseconds, peer));
        return milliseconds;
    }
}
