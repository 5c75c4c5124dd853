package org.shapecode.experiment.api;

import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.core.plugin.Parameter;

/**
 * The steps after which a run keeps the weights, so that one can look back at how the network came to be. What is trained
 * does not depend on it.
 *
 * @param spacing how these steps lie
 * @param interval steps from one to the next, if they are evenly spaced
 */
public record Keep(
        @Parameter(
                label = "Kept steps",
                description =
                        "Steps after which the weights are kept, for the slider over the steps in views: none; evenly "
                                + "spaced steps; or ten steps for each factor of 10, since much happens early.")
        Spacing spacing,

        @Parameter(
                label = "Kept every",
                description = "Number of steps between kept weights, if they are evenly spaced.",
                min = 1,
                max = 100_000_000,
                unit = "steps",
                when = "spacing=even")
        int interval) {
    /** The largest number of kept steps of a run: each takes a folder with all weights. */
    public static final int MOST = 1000;

    private static final double PER_DECADE = 10;

    /** How kept steps lie. */
    public enum Spacing {
        /** No steps. */
        NONE,
        /** Step 0 and every multiple of the interval. */
        EVEN,
        /** Step 0, then 1, 2, 3, 4, 5, 6, 8, 10, 13, 16 and so on: the whole numbers next to powers of the tenth root of 10. */
        LOGARITHMIC
    }

    /** Keeps nothing. */
    public Keep() {
        this(Spacing.NONE, 500);
    }

    /** Whether the weights after this number of steps are kept; 0 means those from which training starts. */
    boolean keeps(int step) {
        return switch (spacing) {
            case NONE -> false;
            case EVEN -> step % interval == 0;
            case LOGARITHMIC -> step == 0 || step == Math.round(Math.pow(10, decade(step)));
        };
    }

    /** The power of 10, a multiple of 1 / {@link #PER_DECADE}, that is next to a step. */
    private static double decade(int step) {
        return Math.rint(Math.log10(step) * PER_DECADE) / PER_DECADE;
    }

    /**
     * Refuses to keep the weights too often.
     *
     * @throws InvalidParameter if a training of so many steps keeps more than {@link #MOST}
     */
    void check(int steps) {
        if (spacing == Spacing.EVEN && steps / interval > MOST) {
            throw new InvalidParameter(
                    "keep.interval",
                    "is " + interval + ", which would keep the weights " + steps / interval + " times; choose at least "
                            + (steps + MOST - 1) / MOST + " for " + steps + " steps");
        }
    }
}
