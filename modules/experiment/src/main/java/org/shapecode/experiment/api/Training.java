package org.shapecode.experiment.api;

import java.util.Comparator;
import java.util.List;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.network.api.Optimiser;

/**
 * How a model is trained.
 *
 * @param steps how many batches are learnt from
 * @param batch images in a batch
 * @param optimiser how the weights follow the gradient
 * @param checkpoint steps from one checkpoint to the next
 * @param changes what was changed on the way, the first step first
 */
public record Training(
        @Parameter(
                label = "Steps",
                description = "Number of training steps, one batch each.",
                min = 1,
                max = 100_000_000)
        int steps,

        @Parameter(label = "Batch size", description = "Number of images in a batch.", min = 1, max = 100_000)
        int batch,

        @Parameter(label = "Optimiser", description = "Settings of Adam.")
        Optimiser optimiser,

        @Parameter(
                label = "Checkpoint interval",
                description = "Number of steps between checkpoints.",
                min = 1,
                max = 100_000_000)
        int checkpoint,

        @Parameter(label = "Changes", description = "Changes made during training.")
        List<Change> changes) {
    public Training {
        changes = changes.stream().sorted(Comparator.comparingInt(Change::step)).toList();
    }

    /** Batches of 300 as in the paper; the number of steps, which it does not give, is ours. */
    public Training() {
        this(10_000, 300, new Optimiser(), 500, List.of());
    }
}
