package org.shapecode.editor;

import java.awt.Dimension;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import org.shapecode.toolkit.StyledText;

/** A number: a field for the exact value, and a slider if its range is bounded. Event dispatch thread. */
final class NumberEditor implements FormElement {
    private static final int COLUMNS = 7;

    private final Binding binding;
    private final Function<DataSettings, NumberRange> ranges;
    private final JPanel panel = new Row();
    private final JSlider slider = new JSlider(0, SliderScale.TICKS);
    private final JLabel unit = new Unit();
    private final LiveTextField field;
    private final double usual;
    private Edit.Gesture gesture = new Edit.Gesture();
    private String tip = "";
    private SliderScale scale;
    private boolean dragged;
    private boolean showing;

    /**
     * A number.
     *
     * @param usual the default
     * @param ranges the allowed numbers with given data settings
     */
    NumberEditor(Binding binding, Object usual, Function<DataSettings, NumberRange> ranges) {
        this.binding = binding;
        this.ranges = ranges;
        this.usual = usual instanceof Number number ? number.doubleValue() : Double.NaN;
        this.field = new LiveTextField(binding, COLUMNS, FieldText::parse);
        slider.setName("slider-" + binding.path());
        slider.setOpaque(false);
        slider.getAccessibleContext().setAccessibleName(binding.label());
        slider.addChangeListener(event -> slide());
        slider.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                gesture = new Edit.Gesture();
            }
        });
        StyledText.makeSecondary(unit);
        panel.add(field.component(), "cell 0 0, wmin pref");
        panel.add(unit, "cell 1 0, wmin pref");
        panel.add(slider, "cell 2 0, wmin 0");
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Object json, DataSettings data) {
        NumberRange range = ranges.apply(data);
        scale = range.isBounded() ? SliderScale.of(range, usual) : null;
        slider.setVisible(scale != null);
        unit.setText(range.beside(json));
        tip = binding.tip(range);
        slider.setToolTipText(tip);
        field.show(json, tip);
        if (scale != null && json instanceof Number number && !slider.getValueIsAdjusting()) {
            showing = true;
            slider.setValue(scale.position(number.doubleValue()));
            showing = false;
        }
    }

    @Override
    public void showIdle(Optional<String> reason) {
        FieldEditors.showIdle(slider, reason, tip);
        FieldEditors.showIdle(field.component(), reason, tip);
    }

    private void slide() {
        if (showing) {
            return;
        }
        if (slider.getValueIsAdjusting() && !dragged) {
            gesture = new Edit.Gesture();
        }
        boolean released = dragged && !slider.getValueIsAdjusting();
        dragged = slider.getValueIsAdjusting();
        if (!released) {
            binding.set(FieldText.number(scale.number(slider.getValue())), gesture);
        }
    }

    /** Without the slider if it would be too short to be of use. Begins with the field, as other editors do. */
    private final class Row extends JPanel {
        private static final long serialVersionUID = 1L;
        private static final int GAP = 10;
        private static final int UNIT_GAP = 6;
        private static final int SHORTEST_SLIDER = 60;

        Row() {
            super(new FormLayout("insets 0, gap 0, fillx, hidemode 3", "[]" + UNIT_GAP + "[]" + GAP + "[grow, fill]"));
            setOpaque(false);
        }

        @Override
        public void doLayout() {
            super.doLayout();
            // To hide it would lay out all around it once more.
            boolean useful = slider.getWidth() >= SHORTEST_SLIDER;
            slider.setFocusable(useful);
            if (!useful) {
                slider.setSize(0, slider.getHeight());
            }
        }
    }

    /** At least as wide as {@code "steps"}, so that sliders after other units are aligned. */
    private static final class Unit extends JLabel {
        private static final long serialVersionUID = 1L;

        @Override
        public Dimension getPreferredSize() {
            Dimension own = super.getPreferredSize();
            return new Dimension(Math.max(own.width, getFontMetrics(getFont()).stringWidth("steps")), own.height);
        }
    }
}
