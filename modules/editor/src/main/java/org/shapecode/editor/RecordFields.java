package org.shapecode.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.JComponent;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.toolkit.StyledText;

/** The parameters of a record as a column of form elements, with or without a heading. Event dispatch thread. */
final class RecordFields implements FormElement {
    private static final int GAP = 6;

    private final FormPanel panel = new FormPanel();
    private final MessageArea message = new MessageArea();
    private final Map<String, FormElement> elements = new LinkedHashMap<>();
    private final Map<String, Object> defaults;
    private final Class<? extends Record> type;
    private final Edit edit;
    private final String path;
    private final String label;

    /**
     * The parameters of the experiment or of a plugin, without a heading.
     *
     * @param path of the record in the document; empty for the experiment
     * @param defaults the record with default values
     * @param indent pixels by which this panel is indented
     */
    RecordFields(Edit edit, String path, Record defaults, int indent) {
        this(edit, path, "", defaults, indent, 0);
    }

    /** A section: a record within another, under a heading with its label. */
    RecordFields(Binding binding, Record defaults) {
        this(
                binding.edit(),
                binding.path(),
                binding.label(),
                defaults,
                binding.isNested() ? FormPanel.INDENT : 0,
                binding.isNested() ? FormPanel.INDENT : 0);
        panel.add(FormPanel.heading(binding), "gaptop " + (binding.isNested() ? 4 : FormPanel.SECTION_GAP), 0);
        panel.addRow(message.component(), 2, FormPanel.INDENT);
    }

    private RecordFields(Edit edit, String path, String label, Record defaults, int indent, int rowIndent) {
        this.type = defaults.getClass();
        this.edit = edit;
        this.path = path;
        this.label = label;
        this.defaults = Parameters.write(defaults);
        String group = "";
        for (ParameterInfo info : ParameterInfo.of(defaults.getClass())) {
            if (info.role() == Parameter.Role.ATTRIBUTES) {
                // The check boxes of the attributes edit it.
                continue;
            }
            if (!info.group().equals(group) && !info.group().isEmpty()) {
                panel.addRow(StyledText.caption(info.group()), GAP + 2, rowIndent);
            }
            group = info.group();
            Binding binding = new Binding(edit, at(info.name()), info);
            FormElement element = FieldEditors.of(binding, defaults, indent);
            elements.put(info.name(), element);
            panel.addRow(element.component(), GAP, rowIndent);
        }
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Object json, DataSettings data) {
        Map<?, ?> fields = json instanceof Map<?, ?> map ? map : Map.of();
        Function<String, Object> values = name -> fields.containsKey(name) ? fields.get(name) : defaults.get(name);
        for (ParameterInfo info : ParameterInfo.of(type)) {
            FormElement element = elements.get(info.name());
            if (element != null) {
                element.show(values.apply(info.name()), data);
                element.showIdle(idle(info, values, data));
            }
        }
    }

    /** Why a parameter has no effect; in a study that varies what it depends on, it may have one in some runs. */
    private Optional<String> idle(ParameterInfo info, Function<String, Object> values, DataSettings data) {
        Optional<String> always = data.idle(at(info.name()));
        return always.isEmpty() && !VariableFields.isVaried(edit.document(), at(info.governor()))
                ? info.idle(type, values)
                : always;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    @Override
    public void showProblems(FormProblems problems) {
        elements.values().forEach(element -> element.showProblems(problems));
        if (!label.isEmpty()) {
            message.show(problems.take(path, label));
        }
    }

    @Override
    public void showSizes(NetworkSizes sizes) {
        elements.values().forEach(element -> element.showSizes(sizes));
    }
}
