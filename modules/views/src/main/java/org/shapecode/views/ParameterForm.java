package org.shapecode.views;

import java.awt.BorderLayout;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Reading;
import org.shapecode.toolkit.TextChanges;

/** A form for the parameters of a view's plugin. Changes apply to this view only. Event dispatch thread. */
final class ParameterForm {
    private static final int COLUMNS = 6;

    private final JPanel panel = new JPanel(new BorderLayout(0, 4));
    private final JPanel fields = new JPanel(new MigLayout("insets 0, gap 8 4, wrap 2", "[][grow]"));
    private final JLabel error = new JLabel();
    private final Map<String, Object> tree;
    private final Class<? extends Record> type;
    private final Consumer<Plugin> changed;

    /**
     * Creates a form.
     *
     * @param plugin provides the initial values
     * @param changed called with a new plugin after each valid change
     */
    ParameterForm(Plugin plugin, Consumer<Plugin> changed) {
        Record record = (Record) plugin;
        this.type = record.getClass();
        this.changed = changed;
        this.tree = new LinkedHashMap<>(Parameters.write(record));
        for (ParameterInfo info : ParameterInfo.of(type)) {
            add(info, field(info, tree.get(info.name())));
        }
        error.putClientProperty("FlatLaf.style", "foreground: $Component.error.focusedBorderColor");
        error.setVisible(false);
        panel.setBorder(BorderFactory.createEmptyBorder(8, 10, 8, 10));
        panel.add(fields, BorderLayout.CENTER);
        panel.add(error, BorderLayout.SOUTH);
    }

    /** Whether a plugin has parameters. */
    static boolean hasParameters(Plugin plugin) {
        return plugin instanceof Record record && record.getClass().getRecordComponents().length > 0;
    }

    JComponent component() {
        return panel;
    }

    private void add(ParameterInfo info, JComponent field) {
        JLabel label = new JLabel(info.label() + (info.unit().isEmpty() ? "" : " (" + info.unit() + ")"));
        label.setLabelFor(field);
        field.setName("parameter-" + info.name());
        field.setToolTipText(info.description() + " Must be " + info.allowed() + ".");
        field.getAccessibleContext().setAccessibleName(info.label());
        fields.add(label);
        fields.add(field);
    }

    private JComponent field(ParameterInfo info, Object value) {
        if (value instanceof Boolean chosen) {
            JCheckBox box = new JCheckBox("", chosen);
            box.addActionListener(event -> set(info, box.isSelected()));
            return box;
        }
        if (value instanceof Integer number && Double.isFinite(info.max() - info.min())) {
            JSpinner spinner = new JSpinner(new SpinnerNumberModel(
                    (int) number, (int) info.min(), (int) info.max(), (int) Math.max(1, info.step())));
            return connected(info, spinner);
        }
        if (value instanceof Double number && Double.isFinite(info.max() - info.min())) {
            double step = info.step() > 0 ? info.step() : (info.max() - info.min()) / 20;
            JSpinner spinner = new JSpinner(new SpinnerNumberModel((double) number, info.min(), info.max(), step));
            return connected(info, spinner);
        }
        JTextField text = new JTextField(Json.format(value).strip().replaceAll("\\s+", " "), 24);
        TextChanges.listen(text, () -> read(info, text.getText()));
        return text;
    }

    private JSpinner connected(ParameterInfo info, JSpinner spinner) {
        ((JSpinner.DefaultEditor) spinner.getEditor()).getTextField().setColumns(COLUMNS);
        spinner.addChangeListener(event -> set(info, spinner.getValue()));
        return spinner;
    }

    private void read(ParameterInfo info, String text) {
        try {
            set(info, Json.parse(text, info.name()));
        } catch (Problem e) {
            showError(e.getMessage());
        }
    }

    private void set(ParameterInfo info, Object value) {
        tree.put(info.name(), value);
        Map<String, Object> own = new LinkedHashMap<>(tree);
        own.remove(Parameters.PLUGIN);
        Reading<? extends Record> reading = Parameters.read(type, own);
        if (reading.problems().isEmpty()) {
            error.setVisible(false);
            changed.accept((Plugin) reading.value());
        } else {
            showError(reading.problems().get(0) + ".");
        }
    }

    private void showError(String message) {
        error.setText(message);
        error.setVisible(true);
    }
}
