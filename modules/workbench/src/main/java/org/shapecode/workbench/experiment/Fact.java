package org.shapecode.workbench.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.data.Data;
import org.shapecode.editor.Edit;
import org.shapecode.experiment.api.Change;
import org.shapecode.experiment.api.Experiment;

/**
 * One of the main settings of an experiment, in words.
 *
 * @param caption what it is
 * @param value how it is set
 * @param details in full, for those who point at it
 */
record Fact(String caption, String value, String details) {
    /** The main settings, and first how often it is trained if it is a study. */
    static List<Fact> of(Edit edit) {
        List<Fact> facts = new ArrayList<>(of(edit.experiment()));
        edit.runs().ifPresent(runs -> facts.add(0, new Fact("Study", runs.replaceFirst(":.*", ""), runs)));
        return facts;
    }

    /** The main settings, in the order of the data's way. */
    static List<Fact> of(Experiment experiment) {
        Data data = experiment.data();
        String size = data.shape().dimensions() == 1 ? data.size() + " px" : data.size() + " × " + data.size() + " px";
        Plugin sampling = data.sampling();
        String penalties = experiment.regularisers().stream().map(Fact::words).collect(Collectors.joining("; "));
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(
                        "Images",
                        data.generator().displayName() + ", " + size,
                        data.generator().description()),
                new Fact("Training images", data.images() + ", " + words(sampling), sampling.description()),
                new Fact(
                        "Network",
                        experiment.model().displayName(),
                        experiment.model().description() + " " + parameters(experiment.model())),
                new Fact("Penalties", penalties.isEmpty() ? "none" : penalties, "Added to the loss"),
                new Fact(
                        "Learning",
                        "rate " + experiment.training().optimiser().rate() + ", batch "
                                + experiment.training().batch(),
                        parameters(experiment.training()))));
        List<Change> changes = experiment.training().changes();
        if (!changes.isEmpty()) {
            String details = changes.stream().map(Fact::words).collect(Collectors.joining("; "));
            facts.add(new Fact("Changes", changes.size() + " while it trains", details));
        }
        return facts;
    }

    private static String words(Change change) {
        return "from step " + change.step() + " on, " + change.path() + " is " + value(change.value());
    }

    /** A plugin's name and parameters, such as {@code "Hole (from 11, to 18)"}. */
    private static String words(Plugin plugin) {
        String parameters = parameters(plugin);
        return parameters.isEmpty() ? plugin.displayName() : plugin.displayName() + " (" + parameters + ")";
    }

    private static String parameters(Object record) {
        return ParameterInfo.of(record.getClass()).stream()
                .filter(info -> !Set.of("", List.of()).contains(Parameters.value(record, info.name())))
                .map(info -> info.name() + " " + value(Parameters.value(record, info.name())))
                .collect(Collectors.joining(", "));
    }

    private static String value(Object value) {
        if (value instanceof Record record) {
            return "(" + parameters(record) + ")";
        }
        return value instanceof Double number ? ParameterInfo.format(number) : value.toString();
    }
}
