package org.shapecode.benchmarks;

import java.util.Arrays;
import java.util.List;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.data.Data;
import org.shapecode.data.api.Blur;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.Paint;
import org.shapecode.data.api.Placement;
import org.shapecode.data.api.TestGrid;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.Sampling;
import org.shapecode.models.DiskAutoencoder;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.ModelContext;

/** The paper's disks and network, shared by the benchmarks. */
final class DiskSetup {
    private static final Seed SEED = new Seed(1);

    private DiskSetup() {}

    static Data data(int size, int images) {
        Generator disk = Plugins.find(Generator.class, "disk").orElseThrow();
        Sampling uniform = Plugins.find(Sampling.class, "uniform").orElseThrow();
        return new Data(
                disk,
                new Placement(),
                new Paint(),
                size,
                images,
                2,
                TestGrid.UPPER_END,
                uniform,
                List.of(),
                List.of(),
                new Blur());
    }

    static Dataset images(int size, int images) {
        return data(size, images).training(SEED, Progress.NONE);
    }

    static TrainableModel model(int size, int threads) {
        // A side of 32 px can be halved five times only.
        List<Integer> depths = size < 64 ? List.of(8, 4, 4, 2, 1) : new DiskAutoencoder().depths();
        return new DiskAutoencoder(depths, true, 0.2).build(context(size, threads));
    }

    static ModelContext context(int size, int threads) {
        return new ModelContext(data(size, 2).shape(), List.of(), new Optimiser(), SEED, threads);
    }

    /** The first images, as one batch. */
    static int[] batch(int images) {
        int[] batch = new int[images];
        Arrays.setAll(batch, i -> i);
        return batch;
    }
}
