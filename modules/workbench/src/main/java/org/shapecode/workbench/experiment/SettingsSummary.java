package org.shapecode.workbench.experiment;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.shapecode.core.Html;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.data.Data;
import org.shapecode.editor.Edit;
import org.shapecode.experiment.api.Change;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.FieldName;
import org.shapecode.experiment.api.Schedule;
import org.shapecode.experiment.study.Study;
import org.shapecode.experiment.study.Varied;
import org.shapecode.toolkit.StyledText;
import org.shapecode.toolkit.WrapLayout;

/**
 * The main settings of an experiment at a glance.
 *
 * @param items in reading order
 */
record SettingsSummary(List<Item> items) {
    private static final int LONGEST_VALUE = 60;
    private static final int GAP = 24;
    private static final int LINE_GAP = 6;

    /**
     * One setting.
     *
     * @param caption its name
     * @param value in a few words
     * @param details for the tooltip
     */
    record Item(String caption, String value, String details) {}

    /** What an item tells of the field at a path; nothing of one that is varied, or in which all is. */
    private record Part(String path, String text) {
        static String joined(Set<String> varied, Part... parts) {
            String text = Stream.of(parts)
                    .filter(part -> varied.stream()
                            .noneMatch(path -> path.equals(part.path) || part.path.startsWith(path + ".")))
                    .map(Part::text)
                    .collect(Collectors.joining(", "));
            return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
        }
    }

    /** The settings of a valid edit; of a study, first how many runs it has. */
    static SettingsSummary of(Edit edit) {
        List<Item> items = new ArrayList<>();
        edit.runs().ifPresent(runs -> items.add(new Item("Study", runs.replaceFirst(":.*", ""), runs)));
        List<Varied> varied = edit.study().map(Study::varied).orElse(List.of());
        edit.study().ifPresent(study -> items.add(new Item("Seeds", seeds(study.seeds()), "Seeds of the runs")));
        varied.forEach(each -> items.add(varied(each, edit.experiment())));
        items.addAll(items(edit.experiment(), varied.stream().map(Varied::path).collect(Collectors.toSet())));
        return new SettingsSummary(items);
    }

    /** The settings of an experiment: data, network, penalties, training. */
    static SettingsSummary of(Experiment experiment) {
        return new SettingsSummary(items(experiment, Set.of()));
    }

    private static List<Item> items(Experiment experiment, Set<String> varied) {
        Data data = experiment.data();
        String size = data.shape().dimensions() == 1 ? data.size() + " px" : data.size() + " × " + data.size() + " px";
        String colour = data.shape().isColour() ? ", colour" : "";
        Plugin sampling = data.sampling();
        String penalties =
                experiment.regularisers().stream().map(SettingsSummary::text).collect(Collectors.joining("; "));
        List<Item> items = new ArrayList<>(List.of(
                new Item(
                        "Images",
                        Part.joined(
                                varied,
                                new Part("data.generator", data.generator().displayName()),
                                new Part("data.size", size + colour)),
                        data.generator().description()),
                new Item(
                        "Training images",
                        Part.joined(
                                varied,
                                new Part("data.images", String.valueOf(data.images())),
                                new Part("data.sampling", sampling(data))),
                        sampling.description()),
                new Item(
                        "Network",
                        Part.joined(varied, new Part("model", experiment.model().displayName())),
                        experiment.model().description() + " " + parameters(experiment.model())),
                new Item(
                        "Penalties",
                        Part.joined(varied, new Part("regularisers", penalties.isEmpty() ? "None" : penalties)),
                        "Terms added to the loss by the regularisers"),
                new Item(
                        "Training",
                        Part.joined(
                                varied,
                                new Part(
                                        "training.optimiser.learning-rate",
                                        "Learning rate "
                                                + value(experiment
                                                        .training()
                                                        .optimiser()
                                                        .learningRate())
                                                + schedule(experiment.training().schedule())),
                                new Part(
                                        "training.batch",
                                        "batch size " + experiment.training().batch())),
                        parameters(experiment.training()))));
        items.removeIf(item -> item.value().isEmpty());
        List<Change> changes = experiment.training().changes();
        if (!changes.isEmpty()) {
            String details = changes.stream().map(SettingsSummary::text).collect(Collectors.joining("; "));
            items.add(new Item("Changes", changes.size() + " during training", details));
        }
        return items;
    }

    /**
     * The items side by side. Event dispatch thread.
     *
     * @param compact whether each has its caption beside it, not above
     */
    JComponent panel(boolean compact) {
        JPanel row = new JPanel(new WrapLayout(GAP, LINE_GAP));
        row.setOpaque(false);
        for (Item item : items) {
            JPanel cell = new JPanel(new BorderLayout(LINE_GAP, 2));
            cell.setOpaque(false);
            JLabel caption = StyledText.caption(item.caption());
            JLabel value = new JLabel(Html.plain(item.value()));
            caption.setLabelFor(value);
            cell.add(caption, compact ? BorderLayout.LINE_START : BorderLayout.NORTH);
            cell.add(value, BorderLayout.CENTER);
            cell.setToolTipText(Html.plain(item.details()));
            value.setToolTipText(Html.plain(item.details()));
            row.add(cell);
        }
        return row;
    }

    /** A varied field and its values, in place of what the experiment itself says of it. */
    private static Item varied(Varied varied, Experiment experiment) {
        String name =
                FieldName.of(varied.path(), experiment).map(FieldName::brief).orElse(varied.path());
        String values = String.join(", ", varied.briefLabels());
        return new Item(name, "Varied: " + StyledText.shortened(values, LONGEST_VALUE), varied.path() + ": " + values);
    }

    /** Consecutive seeds as a range. */
    private static String seeds(List<Long> seeds) {
        long first = seeds.get(0);
        boolean range = seeds.size() > 2 && IntStream.range(0, seeds.size()).allMatch(i -> seeds.get(i) == first + i);
        return range
                ? first + "–" + seeds.get(seeds.size() - 1)
                : StyledText.shortened(
                        seeds.stream().map(String::valueOf).collect(Collectors.joining(", ")), LONGEST_VALUE);
    }

    /** The sampling with its interval in the unit of the attribute, such as {@code "Uniform with a hole, 11 to 18 px"}. */
    private static String sampling(Data data) {
        String colour = data.shape().isColour() ? ", colour" : "";
        Plugin sampling = data.sampling();
        Optional<Object> from = end(sampling, Parameter.Role.LOWER_END);
        Optional<Object> to = end(sampling, Parameter.Role.UPPER_END);
        if (to.isEmpty()) {
            return text(sampling);
        }
        String named = ParameterInfo.withRole(sampling.getClass(), Parameter.Role.ATTRIBUTE)
                .map(info -> Parameters.value(sampling, info.name()).toString())
                .orElse("");
        String unit = data.attributes().stream()
                .filter(attribute -> named.isEmpty() || attribute.name().equals(named))
                .findFirst()
                .map(attribute -> " " + attribute.unit())
                .orElse("");
        String start = from.map(value -> value(value) + " to ").orElse("");
        return (sampling.displayName() + ", " + start + value(to.get()) + unit).strip();
    }

    private static Optional<Object> end(Plugin sampling, Parameter.Role role) {
        return ParameterInfo.withRole(sampling.getClass(), role).map(info -> Parameters.value(sampling, info.name()));
    }

    /** How the learning rate goes down, such as {@code " (cosine)"}; empty if it does not. */
    private static String schedule(Schedule schedule) {
        if (schedule.isConstant()) {
            return "";
        }
        return schedule.decay() == Schedule.Decay.CONSTANT
                ? " after warm-up"
                : " (" + Parameters.name(schedule.decay()) + ")";
    }

    private static String text(Change change) {
        return change.path() + " = " + value(change.value()) + " from step " + change.step();
    }

    /** A plugin's name and parameters, such as {@code "Contractive (Lambda = 0.1)"}. */
    private static String text(Plugin plugin) {
        String parameters = parameters(plugin);
        return parameters.isEmpty() ? plugin.displayName() : plugin.displayName() + " (" + parameters + ")";
    }

    private static String parameters(Object record) {
        return ParameterInfo.of(record.getClass()).stream()
                .filter(info -> !Set.of("", List.of()).contains(Parameters.value(record, info.name())))
                .map(info -> info.label() + " = " + value(Parameters.value(record, info.name())))
                .collect(Collectors.joining(", "));
    }

    private static String value(Object value) {
        if (value instanceof Record record) {
            return "(" + parameters(record) + ")";
        }
        if (value instanceof List<?> list && list.stream().allMatch(Record.class::isInstance)) {
            return list.stream().map(SettingsSummary::value).collect(Collectors.joining(" "));
        }
        return value instanceof Double number ? ParameterInfo.format(number) : value.toString();
    }
}
