package org.shapecode.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.data.api.Blur;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.spi.Sampling;

/** 3000 blurred disks of 64 x 64 pixels with 800 offsets, on one thread: sampled near the edge, and everywhere. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class DataGeneration {
    private static final int IMAGES = 3000;

    /** Shapecode's method. */
    @Benchmark
    public Dataset nearTheEdge() {
        return DiskSetup.data(64, IMAGES).training(new Seed(1), Progress.NONE);
    }

    /** Every offset at every pixel, as in the formula (paper, Eq. 21). */
    @Benchmark
    public float[] everywhere() {
        double[][] offsets = new Blur().draw(2, new Seed(1).stream("blur"));
        double[][] radii = Plugins.find(Sampling.class, "uniform")
                .orElseThrow()
                .draw(DiskSetup.data(64, IMAGES).attributes(), IMAGES, new Seed(1).stream("attributes"));
        float[] images = new float[IMAGES * 64 * 64];
        for (int i = 0; i < images.length; i++) {
            double x = i % 64 - 31.5;
            double y = i / 64 % 64 - 31.5;
            images[i] = share(x, y, radii[i / 4096][0], offsets);
        }
        return images;
    }

    private static float share(double x, double y, double radius, double[][] offsets) {
        int hits = 0;
        for (int i = 0; i < offsets[0].length; i++) {
            double dx = x + offsets[0][i];
            double dy = y + offsets[1][i];
            if (dx * dx + dy * dy <= radius * radius) {
                hits++;
            }
        }
        return (float) hits / offsets[0].length;
    }
}
