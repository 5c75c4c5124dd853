package org.shapecode.experiment.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shapecode.core.Problem;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.data.Data;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.ImageShape;
import org.shapecode.data.spi.Sampling;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelContext;
import org.shapecode.network.spi.NetworkSummary;
import org.shapecode.network.spi.Regulariser;

/**
 * All settings that determine a result. Immutable; editing creates a new value.
 *
 * @param name one line
 * @param description what the experiment shows
 * @param seed determines all random numbers
 * @param data training and test images
 * @param model the network
 * @param regularisers penalties added to the loss
 * @param training optimiser, batch size and number of steps
 * @param analyses figures and numbers to compute
 */
public record Experiment(
        @Parameter(label = "Name", description = "Name of the experiment.")
        String name,

        @Parameter(label = "Description", description = "What the experiment shows.", role = Parameter.Role.TEXT)
        String description,

        @Parameter(
                label = "Seed",
                description = "Seed of all random numbers; the same seed gives bit-identical results.",
                role = Parameter.Role.SEED)
        long seed,

        @Parameter(label = "Data", description = "Training and test images.")
        Data data,

        @Parameter(label = "Network", description = "The network to train.")
        ModelBuilder model,

        @Parameter(label = "Penalties", description = "Regularisers that add penalties to the loss.")
        List<Regulariser> regularisers,

        @Parameter(label = "Training", description = "Number of steps, batch size and optimiser.")
        TrainingSettings training,

        @Parameter(label = "Analyses", description = "Analyses of the trained model.")
        List<Analysis> analyses) {
    /** The path of the changes in the file. */
    static final String CHANGES = "training.changes";
    /** The path of the number of steps in the file. */
    static final String STEPS = "training.steps";
    /** The paths of the fields that decide when training ends, and nothing before. */
    static final List<String> ENDS = List.of(STEPS, TestLoss.PATIENCE, TestLoss.LEAST_IMPROVEMENT);

    /**
     * Checks that the parts fit together.
     *
     * @throws InvalidParameter if the model does not accept the images or a regulariser, or a change names a field that
     *     cannot change or comes after the last step
     */
    public Experiment {
        regularisers = List.copyOf(regularisers);
        analyses = List.copyOf(analyses);
        try {
            PluginCall.check(model, () -> model.check(data.shape()));
            PluginCall.check(model, () -> model.check(data.attributes()));
        } catch (IllegalArgumentException e) {
            String within = e instanceof InvalidParameter invalid ? "." + invalid.name() : "";
            throw new InvalidParameter("model" + within, e.getMessage());
        }
        for (int i = 0; i < regularisers.size(); i++) {
            checkRegulariser(model, data.shape(), regularisers.get(i), i);
        }
        for (Change change : training.changes()) {
            if (change.step() >= training.steps()) {
                throw new InvalidParameter(
                        CHANGES,
                        "has a change at step " + change.step() + ", but training ends after " + training.steps()
                                + " steps; remove it or raise training.steps");
            }
            String refusal = Tunable.refusal(change, Tunable.of(regularisers, training));
            if (refusal != null) {
                throw new InvalidParameter(CHANGES, refusal);
            }
        }
    }

    private static void checkRegulariser(ModelBuilder model, ImageShape shape, Regulariser regulariser, int index) {
        try {
            PluginCall.check(model, () -> model.check(shape, regulariser));
        } catch (IllegalArgumentException e) {
            throw new InvalidParameter(
                    "regularisers." + index, "names " + regulariser.id() + ", which " + e.getMessage());
        }
    }

    /** The same settings with another seed. */
    public Experiment withSeed(long other) {
        return new Experiment(name, description, other, data, model, regularisers, training, analyses);
    }

    /** Whether it reads files or folders, such as images of the user's own. */
    public boolean readsFiles() {
        return !Source.of(this).isEmpty();
    }

    /** The first installed model on the default data, with all installed analyses. */
    public Experiment() {
        this(
                "Experiment",
                "",
                1,
                new Data(),
                Plugins.first(ModelBuilder.class),
                List.of(),
                new TrainingSettings(),
                Plugins.all(Analysis.class));
    }

    /**
     * Builds the untrained model, with weights drawn from the seed.
     *
     * @param threads how many threads may train it
     * @return to be closed by the caller
     * @throws Problem if a plugin refuses to build a model that passed its own check
     */
    public TrainableModel newModel(int threads) {
        ModelContext context =
                new ModelContext(data.shape(), regularisers, training.optimiser(), new Seed(seed), threads);
        return PluginCall.get(model, () -> model.build(context));
    }

    /** The networks to train: their sizes, the length of the code and the number of parameters. */
    public NetworkSummary networks() {
        return new NetworkSummary(
                PluginCall.get(model, () -> model.networks(data.shape())),
                data.attributes().size());
    }

    /** The settings in effect after some steps, with the changes up to then applied and no changes listed. */
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

    /**
     * The learning rate of a step: that of the optimiser, with the changes up to then, times the factor of the schedule.
     *
     * @param step the number of steps taken before
     */
    public double learningRate(int step) {
        double rate = training.optimiser().learningRate();
        for (Change change : training.changes()) {
            if (change.step() <= step && change.path().equals(Tunable.RATE)) {
                rate = change.value();
            }
        }
        return rate * training.schedule().factor(step);
    }

    /** Whether another experiment trains the same model: it may differ in name, description and analyses only. */
    public boolean trainsAs(Experiment other) {
        return settings().equals(other.settings());
    }

    /**
     * The paths of the fields that have no effect beside the others: the value of an attribute that varies from image to image,
     * or a parameter of what is switched off. Tables leave them out.
     */
    public Set<String> idleSettings() {
        return IdleSettings.of(this);
    }

    /**
     * The unit of a field that is a value of an attribute, such as of the limits of a hole.
     *
     * @param path such as {@code "data.sampling.from"}
     * @return empty for any other field, and for an attribute that does not vary or has no unit
     */
    public Optional<String> unitOfValue(String path) {
        int dot = path.lastIndexOf('.');
        Sampling sampling = data.sampling();
        boolean limit = dot > 0
                && path.substring(0, dot).equals("data.sampling")
                && Stream.of(Parameter.Role.LOWER_END, Parameter.Role.UPPER_END)
                        .flatMap(role -> ParameterInfo.withRole(sampling.getClass(), role).stream())
                        .anyMatch(info -> info.name().equals(path.substring(dot + 1)));
        String named = ParameterInfo.withRole(sampling.getClass(), Parameter.Role.ATTRIBUTE)
                .map(info -> Parameters.value(sampling, info.name()).toString())
                .orElse("");
        return data.attributes().stream()
                .filter(attribute ->
                        limit && (named.isEmpty() || attribute.name().equals(named)))
                .findFirst()
                .map(Attribute::unit)
                .filter(unit -> !unit.isEmpty());
    }

    /** The paths of the fields in which another experiment trains differently; empty if it {@link #trainsAs} this. */
    public List<String> settingsUnlike(Experiment other) {
        return SettingsDifference.paths(this, other);
    }

    /**
     * What distinguishes this experiment from another, each in a few words: {@code "hole 8–20"}, {@code "ψ₃ 0.1"}, {@code
     * "seed 2"}, {@code "no bias"}. First the plugins, then the seed, then the other settings; those without effect are left out.
     */
    public List<String> differencesTo(Experiment other) {
        return SettingsDifference.words(this, other);
    }

    /** The names of the settings in which another experiment trains differently: {@code "seed"}, {@code "network, encoder layer 2"}. */
    public List<String> namesUnlike(Experiment other) {
        return SettingsDifference.names(this, other);
    }

    /**
     * The few settings that tell experiments apart, in words: the same settings in the same order for each of them, whichever
     * others there are beside those that differ in them.
     *
     * @return for each experiment such as {@code "no ψ₃, seed 1"}; empty if no setting tells it apart
     */
    public static Map<Experiment, String> telling(Collection<Experiment> experiments) {
        return TellingSettings.of(experiments);
    }

    /**
     * The paths of the fields that keep a run of this experiment from going on as another: all in which they train
     * differently, but for more steps and when it stops early.
     */
    public List<String> obstaclesTo(Experiment next) {
        boolean longer = next.training.steps() >= training.steps();
        return settingsUnlike(next).stream()
                .filter(path -> !(longer && ENDS.contains(path)))
                .toList();
    }

    private Experiment settings() {
        return new Experiment("", "", seed, data, model, regularisers, training, List.of());
    }

    /** Whether a change takes effect after this number of steps. */
    boolean changesAt(int step) {
        return training.changes().stream().anyMatch(change -> change.step() == step);
    }
}
