package org.shapecode.experiment.api;

import java.util.Arrays;
import org.hipparchus.util.MathArrays;
import org.shapecode.core.Seed;

/**
 * Assigns images to batches. Each epoch goes through all images once, in an order drawn from the seed and the number of
 * the epoch, so that training can resume at any step.
 */
final class Batches {
    private final Seed seed;
    private final int[] order;
    private final int batch;
    private long epoch = -1;

    Batches(Seed seed, int images, int batch) {
        this.seed = seed;
        this.order = new int[images];
        this.batch = batch;
    }

    /** The indices of the images of a step, counted from 0; the last batch of an epoch may be smaller. */
    int[] at(int step) {
        int perEpoch = (order.length + batch - 1) / batch;
        if (step / perEpoch != epoch) {
            epoch = step / perEpoch;
            Arrays.setAll(order, i -> i);
            MathArrays.shuffle(order, seed.stream("epoch " + epoch));
        }
        int from = step % perEpoch * batch;
        return Arrays.copyOfRange(order, from, Math.min(order.length, from + batch));
    }
}
