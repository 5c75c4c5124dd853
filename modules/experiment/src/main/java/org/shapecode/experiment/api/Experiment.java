package org.shapecode.experiment.api;

import java.util.List;
import java.util.Map;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.data.Data;
import org.shapecode.experiment.spi.Analysis;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.Regulariser;

/**
 * All that decides a result. An immutable value; an edit makes a new one.
 *
 * @param name one line for a person
 * @param description what it shows
 * @param seed decides every chance
 * @param data images to train and test on
 * @param model the network
 * @param regularisers penalties added to the loss
 * @param training how it is trained
 * @param analyses what is looked at afterwards
 */
public record Experiment(
        @Parameter(label = "Name", description = "Name of the experiment.")
        String name,

        @Parameter(label = "Description", description = "What the experiment shows.")
        String description,

        @Parameter(
                label = "Seed",
                description = "Seeds all randomness; the same seed gives bit-identical results.",
                role = Parameter.Role.SEED)
        long seed,

        @Parameter(label = "Data", description = "Training and test images.")
        Data data,

        @Parameter(label = "Model", description = "The network to train.")
        ModelBuilder model,

        @Parameter(label = "Regularisers", description = "Penalties added to the loss.")
        List<Regulariser> regularisers,

        @Parameter(label = "Training", description = "Length of training and optimiser.")
        Training training,

        @Parameter(label = "Analyses", description = "Analyses of the trained model.")
        List<Analysis> analyses) {
    /** The path of the changes in the file. */
    static final String CHANGES = "training.changes";

    /**
     * Checks that the parts fit together.
     *
     * @throws InvalidParameter if the model cannot take the images, or a change is of nothing that can change
     */
    public Experiment {
        regularisers = List.copyOf(regularisers);
        analyses = List.copyOf(analyses);
        try {
            model.check(data.shape());
        } catch (IllegalArgumentException e) {
            throw new InvalidParameter("model", e.getMessage());
        }
        for (Change change : training.changes()) {
            String refusal = Tunable.refusal(change, Tunable.of(regularisers, training.optimiser()));
            if (refusal != null) {
                throw new InvalidParameter("training.changes", refusal);
            }
        }
    }

    /** The first installed model on the default data, with every installed analysis. */
    public Experiment() {
        this(
                "Experiment",
                "",
                1,
                new Data(),
                Plugins.first(ModelBuilder.class),
                List.of(),
                new Training(),
                Plugins.all(Analysis.class));
    }

    /** The experiment as it stands after some steps: with the changes until then made, and none to come. */
    public Experiment at(int step) {
        if (training.changes().isEmpty()) {
            return this;
        }
        Map<String, Object> tree = JsonTree.with(Parameters.write(this), CHANGES, List.of());
        for (Change change : training.changes()) {
            if (change.step() <= step) {
                tree = JsonTree.with(tree, change.path(), change.value());
            }
        }
        return Parameters.read(Experiment.class, tree).orThrow(name);
    }

    /** Whether another trains to the same model: it may differ in what is only read by people, or looked at afterwards. */
    public boolean trainsAs(Experiment other) {
        return settings().equals(other.settings());
    }

    private Experiment settings() {
        return new Experiment("", "", seed, data, model, regularisers, training, List.of());
    }

    /** Whether something changes just after so many steps. */
    boolean changesAt(int step) {
        return training.changes().stream().anyMatch(change -> change.step() == step);
    }
}
