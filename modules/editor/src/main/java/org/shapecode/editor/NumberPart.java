package org.shapecode.editor;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;

/** A number: a slider where its range is bounded, and always a field for the exact value. Event dispatch thread. */
final class NumberPart implements Part {
    private static final int COLUMNS = 7;
    private static final int UNIT_GAP = 6;
    private static final int UNIT_WIDTH = 28;

    private final Slot slot;
    private final Function<Situation, Range> ranges;
    private final JPanel panel = new JPanel(new BorderLayout(10, 0));
    private final JSlider slider = new JSlider(0, Scale.TICKS);
    private final JLabel unit = new JLabel();
    private final Field field;
    private final double usual;
    private Gesture gesture = new Gesture();
    private Scale scale;
    private boolean dragged;
    private boolean showing;

    /**
     * A number.
     *
     * @param usual the default
     * @param ranges what is allowed
     */
    NumberPart(Slot slot, Object usual, Function<Situation, Range> ranges) {
        this.slot = slot;
        this.ranges = ranges;
        this.usual = usual instanceof Number number ? number.doubleValue() : Double.NaN;
        this.field = new Field(slot, COLUMNS, Values::parse);
        slider.setName("slider-" + slot.path());
        slider.getAccessibleContext().setAccessibleName(slot.label());
        slider.addChangeListener(event -> slide());
        slider.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                gesture = new Gesture();
            }
        });
        unit.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground");
        unit.setBorder(BorderFactory.createEmptyBorder(0, UNIT_GAP, 0, 0));
        unit.setText("px");
        // Fields stand below each other, whether or not they have a unit.
        unit.setPreferredSize(new Dimension(UNIT_WIDTH, unit.getPreferredSize().height));
        JPanel exact = new JPanel(new BorderLayout());
        exact.setOpaque(false);
        exact.add(field.component(), BorderLayout.CENTER);
        exact.add(unit, BorderLayout.LINE_END);
        panel.setOpaque(false);
        slider.setOpaque(false);
        panel.add(slider, BorderLayout.CENTER);
        panel.add(exact, BorderLayout.LINE_END);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Object json, Situation situation) {
        Range range = ranges.apply(situation);
        scale = range.isBounded() ? Scale.of(range, usual) : null;
        unit.setText(range.unit());
        slider.setVisible(scale != null);
        String tip = Tips.of(slot.info(), range);
        slider.setToolTipText(tip);
        field.show(json, tip);
        if (scale != null && json instanceof Number number && !slider.getValueIsAdjusting()) {
            showing = true;
            slider.setValue(scale.place(number.doubleValue()));
            showing = false;
        }
    }

    private void slide() {
        if (showing) {
            return;
        }
        if (slider.getValueIsAdjusting() && !dragged) {
            gesture = new Gesture();
        }
        boolean released = dragged && !slider.getValueIsAdjusting();
        dragged = slider.getValueIsAdjusting();
        if (!released) {
            slot.set(Values.json(scale.number(slider.getValue())), gesture);
        }
    }
}
