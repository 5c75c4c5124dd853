package org.shapecode.workbench.experiment;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.shapecode.core.Html;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.data.Data;
import org.shapecode.editor.Edit;
import org.shapecode.experiment.api.Change;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.toolkit.StyledText;
import org.shapecode.toolkit.WrapLayout;

/**
 * The main settings of an experiment at a glance.
 *
 * @param items in reading order
 */
record SettingsSummary(List<Item> items) {
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

    /** The settings of a valid edit; of a study, first how many runs it has. */
    static SettingsSummary of(Edit edit) {
        List<Item> items = new ArrayList<>();
        edit.runs().ifPresent(runs -> items.add(new Item("Study", runs.replaceFirst(":.*", ""), runs)));
        items.addAll(of(edit.experiment()).items());
        return new SettingsSummary(items);
    }

    /** The settings of an experiment: data, network, penalties, training. */
    static SettingsSummary of(Experiment experiment) {
        Data data = experiment.data();
        String size = data.shape().dimensions() == 1 ? data.size() + " px" : data.size() + " × " + data.size() + " px";
        Plugin sampling = data.sampling();
        String penalties =
                experiment.regularisers().stream().map(SettingsSummary::text).collect(Collectors.joining("; "));
        List<Item> items = new ArrayList<>(List.of(
                new Item(
                        "Images",
                        data.generator().displayName() + ", " + size,
                        data.generator().description()),
                new Item("Training images", data.images() + ", " + text(sampling), sampling.description()),
                new Item(
                        "Network",
                        experiment.model().displayName(),
                        experiment.model().description() + " " + parameters(experiment.model())),
                new Item(
                        "Penalties",
                        penalties.isEmpty() ? "None" : penalties,
                        "Terms added to the loss by the regularisers"),
                new Item(
                        "Training",
                        "Learning rate " + experiment.training().optimiser().learningRate() + ", batch "
                                + experiment.training().batch(),
                        parameters(experiment.training()))));
        List<Change> changes = experiment.training().changes();
        if (!changes.isEmpty()) {
            String details = changes.stream().map(SettingsSummary::text).collect(Collectors.joining("; "));
            items.add(new Item("Changes", changes.size() + " during training", details));
        }
        return new SettingsSummary(items);
    }

    /** The items side by side, each below its caption. Event dispatch thread. */
    JComponent panel() {
        JPanel row = new JPanel(new WrapLayout(GAP, LINE_GAP));
        row.setOpaque(false);
        for (Item item : items) {
            JPanel cell = new JPanel(new BorderLayout(0, 2));
            cell.setOpaque(false);
            JLabel caption = StyledText.caption(item.caption());
            JLabel value = new JLabel(Html.plain(item.value()));
            caption.setLabelFor(value);
            cell.add(caption, BorderLayout.NORTH);
            cell.add(value, BorderLayout.CENTER);
            cell.setToolTipText(Html.plain(item.details()));
            value.setToolTipText(Html.plain(item.details()));
            row.add(cell);
        }
        return row;
    }

    private static String text(Change change) {
        return change.path() + " = " + value(change.value()) + " from step " + change.step();
    }

    /** A plugin's name and parameters, such as {@code "Hole (from 11, to 18)"}. */
    private static String text(Plugin plugin) {
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
