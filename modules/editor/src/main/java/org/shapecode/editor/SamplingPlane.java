package org.shapecode.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.data.api.Attribute;
import org.shapecode.toolkit.StyledText;

/**
 * What a sampling leaves out, on the plane of two attributes, which are chosen if more vary; hidden with fewer than two.
 * Event dispatch thread.
 */
final class SamplingPlane {
    private final JPanel panel = new JPanel(new FormLayout("insets 0, gap 0, fillx, wrap, hidemode 3", "[grow, fill]"));
    private final JComboBox<String> across = new JComboBox<>();
    private final JComboBox<String> up = new JComboBox<>();
    private final JPanel choice = FormPanel.row(across, new JLabel("by"), up, new JLabel());
    private final JLabel only = StyledText.caption("");
    private final RegionCanvas canvas;
    private List<String> names = List.of();
    private DataSettings data;
    private boolean showing;

    SamplingPlane(Binding binding) {
        canvas = new RegionCanvas((path, value, gesture) ->
                binding.edit().put(binding.path() + "." + path, FieldText.number(value), gesture));
        canvas.setName("plane-" + binding.path());
        only.setName("plane-only-" + binding.path());
        prepare(across, "plane-x-" + binding.path(), "Attribute drawn to the right");
        prepare(up, "plane-y-" + binding.path(), "Attribute drawn upwards");
        panel.setOpaque(false);
        panel.add(FormPanel.labelled(new JLabel("Held out"), choice, 0));
        panel.add(FormPanel.belowEditor(FormPanel.row(canvas, new JLabel()), 0), "gaptop 4");
        panel.add(FormPanel.belowEditor(only, 0));
    }

    private void prepare(JComboBox<String> box, String name, String tip) {
        box.setName(name);
        box.setToolTipText(tip);
        box.getAccessibleContext().setAccessibleName(tip);
        box.addActionListener(event -> choose(box));
    }

    JComponent component() {
        return panel;
    }

    void show(DataSettings now) {
        data = now;
        List<String> varying = now.varying().stream().map(Attribute::title).toList();
        List<String> held = LeftOutSide.of(now).stream()
                .map(side -> side.attribute().title())
                .distinct()
                .toList();
        panel.setVisible(varying.size() > 1 && !held.isEmpty());
        if (!panel.isVisible()) {
            names = List.of();
            return;
        }
        if (!varying.equals(names)) {
            names = varying;
            List<String> first = new ArrayList<>(held);
            varying.stream().filter(name -> !held.contains(name)).forEach(first::add);
            showing = true;
            across.setModel(new DefaultComboBoxModel<>(varying.toArray(String[]::new)));
            up.setModel(new DefaultComboBoxModel<>(varying.toArray(String[]::new)));
            // The attribute that comes first is drawn to the right, as in a plot.
            boolean inOrder = varying.indexOf(first.get(0)) < varying.indexOf(first.get(1));
            across.setSelectedItem(first.get(inOrder ? 0 : 1));
            up.setSelectedItem(first.get(inOrder ? 1 : 0));
            showing = false;
        }
        draw();
    }

    /** Two attributes that are the same change places. */
    private void choose(JComboBox<String> changed) {
        if (!showing) {
            JComboBox<String> other = changed == across ? up : across;
            if (changed.getSelectedItem().equals(other.getSelectedItem())) {
                showing = true;
                other.setSelectedItem(names.stream()
                        .filter(name -> !name.equals(changed.getSelectedItem()))
                        .findFirst()
                        .orElseThrow());
                showing = false;
            }
            draw();
        }
    }

    private Optional<Attribute> titled(JComboBox<String> box) {
        return data.varying().stream()
                .filter(each -> each.title().equals(box.getSelectedItem()))
                .findFirst();
    }

    private void draw() {
        List<LeftOutSide> sides = LeftOutSide.of(data);
        Optional<Attribute> x = titled(across);
        Optional<Attribute> y = titled(up);
        if (x.isEmpty() || y.isEmpty()) {
            return;
        }
        String others = sides.stream()
                .filter(side -> !List.of(x.get(), y.get()).contains(side.attribute()))
                .map(side -> (side.attribute().title() + " " + ParameterInfo.format(side.from()) + " to "
                                + ParameterInfo.format(side.to()) + " "
                                + side.attribute().unit())
                        .strip())
                .collect(Collectors.joining(" and "));
        only.setText(others.isEmpty() ? "" : "Held out only with " + others);
        only.setVisible(!others.isEmpty());
        canvas.show(x.get(), y.get(), sides);
    }
}
