package org.shapecode.experiment.api;

import java.util.Comparator;
import java.util.List;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.network.api.Optimiser;

/**
 * How a model is trained.
 *
 * @param steps number of steps, one batch each; 0 leaves the network as initialised
 * @param batch images in a batch
 * @param optimiser turns gradients into updates of the weights
 * @param schedule how its learning rate changes
 * @param testLoss when the loss on the test images is measured, and when it ends the training
 * @param checkpoint steps between checkpoints, from which a stopped run is resumed
 * @param keep steps whose weights stay
 * @param changes numbers changed during training, by step
 */
public record TrainingSettings(
        @Parameter(
                label = "Steps",
                description = "Number of training steps, one batch each; 0 leaves the network as initialised.",
                min = 0,
                max = 100_000_000)
        int steps,

        @Parameter(label = "Batch size", description = "Number of images in a batch.", min = 1, max = 100_000)
        int batch,

        @Parameter(label = "Optimiser (Adam)", description = "The optimiser, Adam, and its settings.")
        Optimiser optimiser,

        @Parameter(label = "Learning rate schedule", description = "How the learning rate changes during training.")
        Schedule schedule,

        @Parameter(label = "Test loss, early stopping", description = "The loss on the test images during training.")
        TestLoss testLoss,

        @Parameter(
                label = "Checkpoint interval",
                description = "Number of steps between checkpoints.",
                min = 1,
                max = 100_000_000)
        int checkpoint,

        @Parameter(label = "Weights kept", description = "The steps whose weights are kept, to look back at training.")
        Keep keep,

        @Parameter(label = "Changes during training", description = "Values changed at certain steps.")
        List<Change> changes) {
    /**
     * Sorts the changes by step.
     *
     * @throws org.shapecode.core.plugin.InvalidParameter if the weights of too many steps would be kept
     */
    public TrainingSettings {
        keep.check(steps);
        changes = changes.stream().sorted(Comparator.comparingInt(Change::step)).toList();
    }

    /** Batches of 300 as in the paper, which gives no number of steps; 10 000 is our choice. */
    public TrainingSettings() {
        this(10_000, 300, new Optimiser(), new Schedule(), new TestLoss(), 500, new Keep(), List.of());
    }
}
