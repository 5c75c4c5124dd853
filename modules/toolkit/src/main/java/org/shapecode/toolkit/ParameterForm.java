package org.shapecode.toolkit;

import java.awt.BorderLayout;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.text.ParseException;
import java.text.ParsePosition;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFormattedTextField;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import org.shapecode.core.Html;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Reading;

/** A form for the parameters of a plugin, such as a view or a backend. Event dispatch thread. */
public final class ParameterForm {
    private static final int COLUMNS = 6;
    private static final int TEXT_COLUMNS = 24;
    private static final int MOST_DIGITS = 12;

    private final JPanel panel = new JPanel(new BorderLayout(0, 4));
    private final JPanel fields;
    private final JLabel error = new JLabel();
    private final Map<String, Object> tree;
    private final Class<? extends Record> type;
    private final Consumer<Plugin> changed;

    /** Why texts stand for no value, by parameter. */
    private final Map<String, String> unreadable = new LinkedHashMap<>();

    private Consumer<Optional<String>> refused = problem -> {};
    private Record accepted;

    /**
     * Creates a form.
     *
     * @param plugin provides the initial values
     * @param pairs how many fields stand side by side
     * @param changed called with a new plugin after each valid change
     */
    public ParameterForm(Plugin plugin, int pairs, Consumer<Plugin> changed) {
        Record record = (Record) plugin;
        this.type = record.getClass();
        this.changed = changed;
        this.accepted = record;
        this.tree = new LinkedHashMap<>(Parameters.write(record));
        this.fields = new JPanel(new MigLayout("insets 0, gap 8 4, wrap " + 2 * pairs, "[][grow]".repeat(pairs)));
        fields.setOpaque(false);
        for (ParameterInfo info : ParameterInfo.of(type)) {
            add(info, field(info, tree.get(info.name())));
        }
        StyledText.showError(error, true);
        error.setName("parameter-error");
        error.setVisible(false);
        panel.setBorder(BorderFactory.createEmptyBorder(8, 10, 8, 10));
        panel.add(fields, BorderLayout.CENTER);
        panel.add(error, BorderLayout.SOUTH);
    }

    /** Whether a plugin has parameters. */
    public static boolean hasParameters(Plugin plugin) {
        return plugin instanceof Record record && record.getClass().getRecordComponents().length > 0;
    }

    public JComponent component() {
        return panel;
    }

    /** Calls a listener after each change: with what is wrong, as a sentence, or with nothing if all is valid. */
    public void onCheck(Consumer<Optional<String>> listener) {
        refused = listener;
    }

    private void add(ParameterInfo info, JComponent field) {
        String zero = info.zero().isEmpty() ? "" : "0 = " + info.zero();
        String beside = info.unit().isEmpty() ? zero : info.unit();
        JLabel label = new JLabel(info.label() + (beside.isEmpty() ? "" : " (" + beside + ")"));
        label.setLabelFor(field);
        field.setName("parameter-" + info.name());
        field.setToolTipText(
                Html.plain(info.description() + (isNumber(info) ? " Must be " + info.allowed() + "." : "")));
        field.getAccessibleContext().setAccessibleName(info.label());
        fields.add(label);
        fields.add(field);
    }

    private static boolean isNumber(ParameterInfo info) {
        Type each = info.type() instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : info.type();
        return each instanceof Class<?> kind
                && (kind.isPrimitive() && kind != boolean.class || Number.class.isAssignableFrom(kind));
    }

    private JComponent field(ParameterInfo info, Object value) {
        if (value instanceof Boolean chosen) {
            JCheckBox box = new JCheckBox("", chosen);
            box.setOpaque(false);
            box.addActionListener(event -> set(info, box.isSelected()));
            return box;
        }
        if (info.type() instanceof Class<?> kind && kind.isEnum()) {
            JComboBox<Object> box = new JComboBox<>(Arrays.stream(kind.getEnumConstants())
                    .map(each -> Parameters.name((Enum<?>) each))
                    .toArray());
            DefaultListCellRenderer renderer = new DefaultListCellRenderer();
            box.setRenderer((list, name, index, selected, focused) -> renderer.getListCellRendererComponent(
                    list, Parameters.label(kind, String.valueOf(name)), index, selected, focused));
            box.setSelectedItem(value);
            box.addActionListener(event -> set(info, box.getSelectedItem()));
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
        if (value instanceof String text) {
            return text(info, text, typed -> typed);
        }
        if (info.type() instanceof ParameterizedType list && list.getActualTypeArguments()[0] == String.class) {
            List<String> words = ((List<?>) value).stream().map(String::valueOf).toList();
            return text(info, Words.format(words), Words::parse);
        }
        return text(info, Json.format(value).strip().replaceAll("\\s+", " "), typed -> Json.parse(typed, info.name()));
    }

    private JTextField text(ParameterInfo info, String shown, Function<String, Object> parser) {
        JTextField text = new JTextField(shown, TEXT_COLUMNS);
        TextChanges.listen(text, () -> {
            try {
                set(info, parser.apply(text.getText()));
            } catch (Problem e) {
                refuse(info, e.getMessage());
            }
        });
        return text;
    }

    /** What is typed counts at once, as in the other fields, without being written anew below the caret. */
    private JSpinner connected(ParameterInfo info, JSpinner spinner) {
        JSpinner.NumberEditor editor = (JSpinner.NumberEditor) spinner.getEditor();
        editor.getFormat().setMaximumFractionDigits(MOST_DIGITS);
        editor.getFormat().setGroupingUsed(false);
        JFormattedTextField field = editor.getTextField();
        field.setColumns(COLUMNS);
        field.setValue(spinner.getValue());
        field.getAccessibleContext().setAccessibleName(info.label());
        spinner.addChangeListener(event -> set(info, spinner.getValue()));
        TextChanges.listen(field, () -> {
            try {
                ParsePosition end = new ParsePosition(0);
                editor.getFormat().parse(field.getText(), end);
                if (end.getIndex() < field.getText().length()) {
                    throw new ParseException(field.getText(), end.getIndex());
                }
                set(info, field.getFormatter().stringToValue(field.getText()));
            } catch (ParseException e) {
                refuse(info, info.label() + " must be " + info.allowed() + ".");
            }
        });
        return spinner;
    }

    private void set(ParameterInfo info, Object value) {
        unreadable.remove(info.name());
        tree.put(info.name(), value);
        Map<String, Object> own = new LinkedHashMap<>(tree);
        own.remove(Parameters.PLUGIN);
        Reading<? extends Record> reading = Parameters.read(type, own);
        Optional<String> problem = unreadable.values().stream()
                .findFirst()
                .or(() -> reading.problems().stream().findFirst().map(first -> first + "."));
        show(problem);
        if (problem.isEmpty() && !reading.value().equals(accepted)) {
            accepted = reading.value();
            changed.accept((Plugin) accepted);
        }
    }

    private void refuse(ParameterInfo info, String why) {
        unreadable.put(info.name(), why);
        show(Optional.of(why));
    }

    private void show(Optional<String> problem) {
        error.setText(Html.plain(problem.orElse("")));
        error.setVisible(problem.isPresent());
        refused.accept(problem);
    }
}
