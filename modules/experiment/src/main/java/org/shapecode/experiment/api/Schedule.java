package org.shapecode.experiment.api;

import org.shapecode.core.plugin.Parameter;

/**
 * How the learning rate changes during training: a factor, from 0 to 1, of {@code training.optimiser.learning-rate} at
 * every step. It is a function of the step alone and does not depend on the number of steps to come, so that a run that is
 * resumed or lengthened has the rates of one that was never stopped. A rate that is changed during training is multiplied
 * by it from then on.
 *
 * @param decay how the factor falls after the warm-up
 * @param warmUp steps in which the factor rises evenly to 1
 * @param interval steps from one drop to the next, for {@link Decay#STEP}
 * @param drop factor of each drop, for {@link Decay#STEP}
 * @param length steps, after the warm-up, in which the factor falls to the floor, for {@link Decay#COSINE}
 * @param floor the last factor, for {@link Decay#COSINE}
 */
public record Schedule(
        @Parameter(
                label = "Decay",
                description = "How the learning rate decays: not at all (constant); by a factor at regular intervals"
                        + " (step); or along half a cosine to a floor (cosine).")
        Decay decay,

        @Parameter(
                label = "Warm-up",
                description = "Number of steps over which the learning rate rises linearly to its full value, before"
                        + " the decay begins; 0 for none.",
                min = 0,
                max = 100_000_000,
                unit = "steps")
        int warmUp,

        @Parameter(
                label = "Drop every",
                description = "Number of steps between drops of the learning rate, for step decay.",
                min = 1,
                max = 100_000_000,
                unit = "steps",
                when = "decay=step")
        int interval,

        @Parameter(
                label = "Drop factor",
                description = "Factor by which each drop multiplies the learning rate, for step decay.",
                min = 0,
                max = 1,
                step = 0.05,
                when = "decay=step")
        double drop,

        @Parameter(
                label = "Cosine length",
                description = "Number of steps over which the learning rate falls to the floor, for cosine decay.",
                min = 1,
                max = 100_000_000,
                unit = "steps",
                when = "decay=cosine")
        int length,

        @Parameter(
                label = "Cosine floor",
                description = "Share of the learning rate that remains at the end of the cosine, for cosine decay.",
                min = 0,
                max = 1,
                step = 0.05,
                when = "decay=cosine")
        double floor) {
    /** How the learning rate decays. */
    public enum Decay {
        /** Not at all. */
        CONSTANT,
        /** By a factor at regular intervals. */
        STEP,
        /** Along half a cosine (Loshchilov and Hutter, 2017, without restarts). */
        COSINE
    }

    /** A constant rate. */
    public Schedule() {
        this(Decay.CONSTANT, 0, 2500, 0.5, 10_000, 0);
    }

    /** Whether every step has the full rate. */
    public boolean isConstant() {
        return decay == Decay.CONSTANT && warmUp == 0;
    }

    /**
     * The factor of the learning rate.
     *
     * @param step the number of steps taken before
     */
    public double factor(int step) {
        if (step < warmUp) {
            return (step + 1.0) / warmUp;
        }
        int since = step - warmUp;
        // The strict functions give the same bits on every processor.
        return switch (decay) {
            case CONSTANT -> 1;
            case STEP -> StrictMath.pow(drop, since / interval);
            case COSINE ->
                since >= length ? floor : floor + (1 - floor) * (1 + StrictMath.cos(Math.PI * since / length)) / 2;
        };
    }
}
