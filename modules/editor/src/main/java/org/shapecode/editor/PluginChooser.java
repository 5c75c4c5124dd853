package org.shapecode.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.data.spi.Sampling;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.toolkit.StyledText;

/**
 * A combo box of the plugins of a kind, with the parameters of the chosen one below; for a network, also a drawing of its
 * layers, for a sampling what it leaves out. Event dispatch thread.
 */
final class PluginChooser implements FormElement {
    private final FormPanel panel = new FormPanel();
    private final JComboBox<PluginRef> box = new JComboBox<>();
    private final JTextArea description = StyledText.hint("");
    private final MessageArea message = new MessageArea();
    private final SamplingPlane plane;
    private final NetworkDrawing drawing;
    private final Map<String, Object> previous = new HashMap<>();
    private final Class<? extends Plugin> kind;
    private final Binding binding;
    private final PluginFields fields;
    private List<PluginRef> choices = List.of();
    private Object current;
    private boolean showing;

    PluginChooser(Binding binding, Class<? extends Plugin> kind) {
        this.binding = binding;
        this.kind = kind;
        this.fields = new PluginFields(binding.edit(), binding.path());
        box.setName("plugin-" + binding.path());
        box.getAccessibleContext().setAccessibleName(binding.label());
        box.addActionListener(event -> choose());
        JComponent choice = FormPanel.row(box, new JLabel());
        if (binding.isNested()) {
            JLabel label = new JLabel(binding.label());
            label.setToolTipText(binding.tip());
            panel.addRow(FormPanel.labelled(label, choice, 0), 4, 0);
            panel.addBelowEditor(description, 2, 0);
            label.setLabelFor(box);
        } else {
            panel.addRow(FormPanel.heading(binding), FormPanel.SECTION_GAP, 0);
            panel.addRow(choice, 6, 0);
            panel.addRow(description, 2, 0);
        }
        panel.addRow(message.component(), 2, 0);
        drawing = kind == ModelBuilder.class ? new NetworkDrawing(binding.edit(), binding.path()) : null;
        if (drawing != null) {
            panel.addRow(drawing.component(), 8, 0);
        }
        panel.addRow(fields.component(), 0, 0);
        plane = kind == Sampling.class ? new SamplingPlane(binding) : null;
        if (plane != null) {
            panel.addRow(plane.component(), 6, 0);
        }
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Object json, DataSettings data) {
        PluginRef ref = PluginRef.of(kind, json);
        current = json;
        showing = true;
        List<PluginRef> all = new ArrayList<>();
        Plugins.all(kind).forEach(plugin -> all.add(PluginRef.of(plugin)));
        if (!all.contains(ref)) {
            all.add(ref);
        }
        if (!all.equals(choices)) {
            choices = all;
            box.setModel(new DefaultComboBoxModel<>(all.toArray(PluginRef[]::new)));
        }
        box.setSelectedItem(ref);
        showing = false;
        description.setText(ref.description());
        fields.show(ref, json, data);
        if (plane != null) {
            plane.show(data);
        }
        if (drawing != null) {
            drawing.show(ref, data);
        }
    }

    @Override
    public void showProblems(FormProblems problems) {
        fields.showProblems(problems);
        message.show(problems.take(binding.path(), binding.label()));
    }

    @Override
    public void showSizes(NetworkSizes sizes) {
        fields.showSizes(sizes);
        if (drawing != null) {
            drawing.showSizes(sizes);
        }
    }

    /** Sets the chosen plugin, with the parameters that it had when it was chosen before. */
    private void choose() {
        if (!showing && box.getSelectedItem() instanceof PluginRef ref) {
            previous.put(PluginRef.of(kind, current).id(), current);
            binding.set(previous.getOrDefault(ref.id(), ref.id()), null);
        }
    }
}
