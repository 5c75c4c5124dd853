package org.shapecode.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.AttributeRange;

/** A list of intervals, each of another attribute that varies, with their ends and other parameters below. Event dispatch thread. */
final class IntervalList implements FormElement {
    private static final int GAP = 6;

    private final FormPanel panel = new FormPanel();
    private final FormPanel rows = new FormPanel();
    private final MessageArea message = new MessageArea();
    private final JButton add = new JButton("Add Attribute");
    private final List<Item> items = new ArrayList<>();
    private final Binding binding;
    private final Class<? extends Record> element;
    private final int indent;
    private List<?> current = List.of();
    private DataSettings data;

    /**
     * An empty list.
     *
     * @param element the record of an interval
     * @param indent pixels by which the panel of this element is indented
     */
    IntervalList(Binding binding, Class<? extends Record> element, int indent) {
        this.binding = binding;
        this.element = element;
        this.indent = indent;
        add.setName("add-" + binding.path());
        add.setToolTipText(binding.tip());
        add.addActionListener(event -> add());
        JLabel label = new JLabel(binding.label());
        label.setToolTipText(binding.tip());
        panel.addRow(FormPanel.labelled(label, FormPanel.row(add, new JLabel()), indent), 0, 0);
        panel.addBelowEditor(message.component(), 2, indent);
        panel.addRow(rows, 0, 0);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Object json, DataSettings now) {
        data = now;
        current = json instanceof List<?> list ? list : List.of();
        if (items.size() != current.size()) {
            rows.removeAll();
            items.clear();
            for (int i = 0; i < current.size(); i++) {
                Item item = new Item(i);
                items.add(item);
                rows.addRow(item.panel, GAP, 0);
            }
            rows.revalidate();
            rows.repaint();
        }
        for (int i = 0; i < items.size(); i++) {
            items.get(i).fields.show(current.get(i), now);
        }
        add.setEnabled(next().isPresent());
    }

    @Override
    public void showProblems(FormProblems problems) {
        items.forEach(item -> item.showProblems(problems));
        message.show(problems.take(binding.path(), binding.label()));
    }

    /** The first attribute that varies and has no interval yet. */
    private Optional<Attribute> next() {
        List<String> taken = current.stream().map(this::attribute).toList();
        return data.varying().stream()
                .filter(each -> !taken.contains(each.name()))
                .findFirst();
    }

    /** The name of the attribute of an interval. */
    private String attribute(Object json) {
        String name = ParameterInfo.withRole(element, Parameter.Role.ATTRIBUTE)
                .map(info -> json instanceof Map<?, ?> fields ? fields.get(info.name()) : null)
                .map(Object::toString)
                .orElse("");
        return data.varying(name).map(Attribute::name).orElse(name);
    }

    /** Adds the next attribute: as a range all of its values, as something left out their upper half. */
    private void add() {
        next().ifPresent(attribute -> {
            Map<String, Object> fields = Parameters.write(Parameters.defaults(element));
            put(fields, Parameter.Role.ATTRIBUTE, attribute.name());
            double middle = (attribute.min() + attribute.max()) / 2;
            double from = element == AttributeRange.class ? attribute.min() : middle;
            put(fields, Parameter.Role.LOWER_END, FieldText.number(from));
            put(fields, Parameter.Role.UPPER_END, FieldText.number(attribute.max()));
            List<Object> more = new ArrayList<>(current);
            more.add(fields);
            binding.set(more, null);
        });
    }

    private void put(Map<String, Object> fields, Parameter.Role role, Object value) {
        ParameterInfo.withRole(element, role).ifPresent(info -> fields.put(info.name(), value));
    }

    private void remove(int index) {
        List<Object> rest = new ArrayList<>(current);
        rest.remove(index);
        binding.set(rest, null);
    }

    /** An interval with a button that removes it. */
    private final class Item {
        private final FormPanel panel = new FormPanel();
        private final MessageArea message = new MessageArea();
        private final String label;
        private final String path;
        private final RecordFields fields;

        Item(int index) {
            label = binding.label() + " " + (index + 1);
            path = binding.path() + "." + index;
            fields = new RecordFields(binding.edit(), path, Parameters.defaults(element), indent + FormPanel.INDENT);
            JButton remove = PluginItem.button("remove", "remove-" + path, "Remove " + label, () -> remove(index));
            panel.addRow(FormPanel.rowWithButton(new JLabel(label), new JLabel(), remove), 0, FormPanel.INDENT);
            panel.addRow(message.component(), 0, FormPanel.INDENT);
            panel.addRow(fields.component(), 0, FormPanel.INDENT);
        }

        void showProblems(FormProblems problems) {
            fields.showProblems(problems);
            message.show(problems.take(path, label));
        }
    }
}
