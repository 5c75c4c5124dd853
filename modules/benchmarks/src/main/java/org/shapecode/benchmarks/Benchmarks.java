package org.shapecode.benchmarks;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Runs all benchmarks and prints a table of times, in milliseconds and as ratios to a reference of the same run. */
public final class Benchmarks {
    private Benchmarks() {}

    /** Takes some ten minutes and needs an otherwise idle machine. */
    public static void main(String[] arguments) throws RunnerException {
        Table table = new Table();
        double step = table.add("training step, 300 images, 64 px, 2 threads", TrainingStep.class, "step", 0);
        table.add(new Peer("disks", 2), step);
        double single = table.add("  1 thread", TrainingStep.class, "step", step, "threads", "1");
        table.add(new Peer("disks", 1), single);
        for (String batch : List.of("75", "1200")) {
            table.add("  batch " + batch, TrainingStep.class, "step", step, "batch", batch);
        }
        for (String size : List.of("32", "128", "256")) {
            table.add("  " + size + " px", TrainingStep.class, "step", step, "size", size);
        }
        table.add("  stock layers of Deeplearning4j", StockStep.class, "step", step);
        table.add("  the same layers on the engine for any network", LayerStep.class, "step", step);
        double authors = table.add(
                "training step of the authors' network, 64 images", LayerStep.class, "step", 0, "network", "AUTHORS");
        table.add(new Peer("authors", 2), authors);
        table.add("training step of the DCGAN, 32 images", LayerStep.class, "step", 0, "network", "DCGAN");
        double near = table.add("3000 disks, sampled near the edge", DataGeneration.class, "nearTheEdge", 0);
        table.add("  sampled everywhere", DataGeneration.class, "everywhere", near);
        table.add("encode 3000 images", Coding.class, "encode", 0);
        table.add("decode 3000 codes", Coding.class, "decode", 0);
        table.print(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    }
}
