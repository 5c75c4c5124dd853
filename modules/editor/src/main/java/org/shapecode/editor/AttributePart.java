package org.shapecode.editor;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.shapecode.data.api.Attribute;

/**
 * A number of a generator: the range that it takes from image to image, with the gaps of the sampling, or its value where
 * it does not vary. Event dispatch thread.
 */
final class AttributePart implements Part {
    private static final String SAMPLING = "data.sampling.";
    private static final String VARY = "data.vary";

    private final JPanel panel = new JPanel(new BorderLayout(10, 0));
    private final JCheckBox varies = new JCheckBox("varies");
    private final RangeStrip strip;
    private final NumberPart number;
    private final Slot slot;
    private Situation situation;

    AttributePart(Slot slot, Object usual) {
        this.slot = slot;
        this.number = new NumberPart(slot, usual, now -> Range.of(slot.info(), now.size()));
        this.strip = new RangeStrip(this::drag);
        strip.setName("range-" + slot.path());
        varies.setName("varies-" + slot.path());
        varies.setOpaque(false);
        varies.setToolTipText("Whether it differs from image to image");
        varies.addActionListener(event -> vary());
        panel.setOpaque(false);
        panel.add(varies, BorderLayout.LINE_END);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Object json, Situation now) {
        situation = now;
        Optional<Attribute> varying = now.varying().stream()
                .filter(attribute -> attribute.name().equals(slot.info().name()))
                .findFirst();
        JComponent wanted = varying.isPresent() ? strip : number.component();
        if (wanted.getParent() == null) {
            panel.remove(varying.isPresent() ? number.component() : strip);
            panel.add(wanted, BorderLayout.CENTER);
            panel.revalidate();
        }
        // One attribute at least has to vary.
        varies.setVisible(now.attributes().size() > 1);
        varies.setSelected(varying.isPresent());
        varies.setEnabled(varying.isEmpty() || now.varying().size() > 1);
        number.show(json, now);
        varying.ifPresent(attribute -> {
            List<Gap> gaps = Coverage.holes(now, attribute);
            strip.show(attribute, gaps, End.of(now, attribute, gaps));
        });
    }

    private void drag(End end, double value, Gesture gesture) {
        slot.edit().put(SAMPLING + end.parameter(), Values.json(value), gesture);
    }

    private void vary() {
        List<String> names = new ArrayList<>();
        for (Attribute attribute : situation.attributes()) {
            boolean own = attribute.name().equals(slot.info().name());
            if (own ? varies.isSelected() : situation.varying().contains(attribute)) {
                names.add(attribute.name());
            }
        }
        boolean all = names.size() == situation.attributes().size();
        slot.edit().put(VARY, all ? List.of() : names, null);
    }
}
