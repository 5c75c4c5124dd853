package org.shapecode.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.data.api.Attribute;
import org.shapecode.toolkit.StyledText;

/**
 * The attributes that were found in own images: which of them are used, their kinds and their ranges. Event dispatch thread.
 */
final class AttributeList implements FormElement {
    private static final String NAME = "name";
    private static final String USED = "used";
    private static final String KIND = "kind";
    private static final String MIN = "min";
    private static final String MAX = "max";
    private static final String STEP = "step";
    private static final String VARY = "data.vary";
    private static final int COLUMNS = 5;

    private final FormPanel panel = new FormPanel();
    private final JPanel rows = new JPanel(new FormLayout("insets 0, gap 6 4, fillx, wrap 5", "[grow, fill][][][][]"));
    private final JLabel none = new JLabel();
    private final MessageArea message = new MessageArea();
    private final List<Row> shown = new ArrayList<>();
    private final Binding binding;
    private final Map<String, ParameterInfo> fields;
    private final Map<String, Object> usual;
    private List<?> current = List.of();

    /** Whether a record says all that can be corrected here. */
    static boolean isFor(Class<?> element) {
        return ParameterInfo.of(element).stream()
                .map(ParameterInfo::name)
                .collect(Collectors.toSet())
                .containsAll(Set.of(NAME, USED, KIND, MIN, MAX, STEP));
    }

    /**
     * An empty list.
     *
     * @param element the record of an attribute
     * @param indent pixels by which the panel of this element is indented
     */
    AttributeList(Binding binding, Class<? extends Record> element, int indent) {
        this.binding = binding;
        fields = ParameterInfo.of(element).stream().collect(Collectors.toMap(ParameterInfo::name, info -> info));
        usual = Parameters.write(Parameters.defaults(element));
        SourceReading reading = new SourceReading(binding);
        JButton detect = new JButton("Detect Again");
        detect.setName("detect-" + binding.path());
        detect.setToolTipText("Read names and ranges from the source, and keep corrected kinds where they fit");
        detect.addActionListener(event -> reading.read(current, null));
        none.setName("field-" + binding.path());
        StyledText.makeSecondary(none);
        JLabel label = new JLabel(binding.label());
        label.setToolTipText(binding.tip());
        rows.setOpaque(false);
        panel.addRow(FormPanel.labelled(label, FormPanel.rowWithButton(none, new JLabel(), detect), indent), 0, 0);
        panel.addRow(rows, 2, FormPanel.INDENT);
        panel.addBelowEditor(message.component(), 2, indent);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Object json, DataSettings data) {
        current = json instanceof List<?> list ? list : List.of();
        if (shown.size() != current.size()) {
            shown.clear();
            rows.removeAll();
            for (int i = 0; i < current.size(); i++) {
                shown.add(new Row(i));
            }
            rows.revalidate();
            rows.repaint();
        }
        for (int i = 0; i < shown.size(); i++) {
            shown.get(i).show(data);
        }
        none.setText(current.isEmpty() ? found(data) : used() + " of " + current.size() + " used");
    }

    private static String found(DataSettings data) {
        String names = data.own().stream().map(Attribute::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? "None" : "As in the source: " + names;
    }

    private long used() {
        return current.stream().filter(each -> isUsed(each)).count();
    }

    private boolean isUsed(Object json) {
        return Boolean.TRUE.equals(value(json, USED));
    }

    private Object value(Object json, String field) {
        Object own = json instanceof Map<?, ?> map ? map.get(field) : null;
        return own == null ? usual.get(field) : own;
    }

    @Override
    public void showProblems(FormProblems problems) {
        message.show(problems.take(binding.path(), binding.label()));
    }

    /** An attribute. */
    private final class Row {
        private final JCheckBox used = new JCheckBox();
        private final FieldEditors.Choice kind;
        private final LiveTextField min;
        private final LiveTextField max;
        private final int index;

        Row(int index) {
            this.index = index;
            Binding kinds = of(KIND);
            kind = new FieldEditors.Choice(kinds, (Class<?>) kinds.info().type(), this::choose);
            min = new LiveTextField(of(MIN), COLUMNS, FieldText::parse);
            max = new LiveTextField(of(MAX), COLUMNS, FieldText::parse);
            used.setName("field-" + of(USED).path());
            used.setToolTipText(of(USED).tip());
            used.setOpaque(false);
            used.addActionListener(event -> use());
            rows.add(used, "wmin 0");
            rows.add(kind.component(), "wmin pref");
            rows.add(min.component(), "wmin pref");
            rows.add(new JLabel("to"));
            rows.add(max.component(), "wmin pref");
        }

        private Binding of(String field) {
            return new Binding(binding.edit(), binding.path() + "." + index + "." + field, fields.get(field));
        }

        private Object value(String field) {
            return AttributeList.this.value(current.get(index), field);
        }

        void show(DataSettings data) {
            boolean on = isUsed(current.get(index));
            String name = FieldText.format(value(NAME));
            used.setText(name);
            name(kind.component(), name, KIND);
            name(min.component(), name, MIN);
            name(max.component(), name, MAX);
            used.setSelected(on);
            // Something must vary.
            used.setEnabled(!on || used() > 1);
            kind.show(value(KIND), data);
            min.show(value(MIN), of(MIN).tip());
            max.show(value(MAX), of(MAX).tip());
            kind.component().setEnabled(on);
            min.component().setEnabled(on);
            max.component().setEnabled(on);
        }

        /** The fields of a row have no labels, and those of all rows the same names. */
        private void name(JComponent field, String attribute, String of) {
            field.getAccessibleContext()
                    .setAccessibleName(attribute + ": " + fields.get(of).label());
        }

        /** What is not used cannot vary. */
        private void use() {
            Edit edit = binding.edit();
            Edit.Gesture gesture = new Edit.Gesture();
            if (!used.isSelected() && edit.document().value(VARY) instanceof List<?> names) {
                edit.put(
                        VARY,
                        names.stream().filter(name -> !name.equals(value(NAME))).toList(),
                        gesture);
            }
            of(USED).set(used.isSelected(), gesture);
        }

        /** The end of a turn is its beginning, so it lies one step beyond the largest value. */
        private void choose(Object chosen) {
            if (!(current.get(index) instanceof Map<?, ?> own)) {
                return;
            }
            Map<String, Object> next = new LinkedHashMap<>();
            own.forEach((name, old) -> next.put((String) name, old));
            Object before = next.put(KIND, chosen);
            int steps = (isTurn(chosen) ? 1 : 0) - (isTurn(before) ? 1 : 0);
            if (steps != 0 && value(MAX) instanceof Number end && value(STEP) instanceof Number step) {
                next.put(MAX, FieldText.number(end.doubleValue() + steps * step.doubleValue()));
            }
            binding.edit().put(binding.path() + "." + index, next, null);
        }

        private boolean isTurn(Object name) {
            return Parameters.name(Attribute.Kind.PERIODIC).equals(name);
        }
    }
}
