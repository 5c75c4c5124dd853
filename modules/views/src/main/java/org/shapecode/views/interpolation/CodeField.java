package org.shapecode.views.interpolation;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;

/** A slider and an exact number field for one component of the code. Event dispatch thread. */
final class CodeField {
    private static final int FIELD_WIDTH = 100;

    private final JPanel panel = new JPanel(new BorderLayout(8, 0));
    private final HoleSlider slider = new HoleSlider();
    private final JSpinner field = new JSpinner(new SpinnerNumberModel(0.0, null, null, 0.1));
    private final Runnable moved;
    private CodeRange range = new CodeRange(0, 1, List.of());
    private double fraction = 0.5;
    private boolean changing;

    /**
     * Creates a field in the middle of its range.
     *
     * @param name the label, such as z1
     * @param moved called after each change by the user
     */
    CodeField(String name, Runnable moved) {
        this.moved = moved;
        JLabel label = new JLabel("code " + name);
        label.setLabelFor(slider);
        slider.setName("code-slider-" + name);
        slider.getAccessibleContext().setAccessibleName("Code " + name);
        field.setName("code-" + name);
        field.setToolTipText("Exact value; may lie outside the range of the slider");
        field.getAccessibleContext().setAccessibleName("Exact code " + name);
        field.setPreferredSize(new Dimension(FIELD_WIDTH, field.getPreferredSize().height));
        slider.addChangeListener(event -> moveTo((double) slider.getValue() / HoleSlider.STEPS));
        field.addChangeListener(event -> moveTo(range.fraction(((Number) field.getValue()).doubleValue())));
        panel.add(label, BorderLayout.LINE_START);
        panel.add(slider, BorderLayout.CENTER);
        panel.add(field, BorderLayout.LINE_END);
        update();
    }

    JComponent component() {
        return panel;
    }

    double code() {
        return range.at(fraction);
    }

    /** Sets the range of codes after further training. The position of the slider stays. */
    void setRange(CodeRange next) {
        range = next;
        slider.setRange(next);
        update();
    }

    private void moveTo(double newFraction) {
        if (!changing) {
            fraction = newFraction;
            update();
            moved.run();
        }
    }

    /** Updates the slider and the field. */
    private void update() {
        changing = true;
        slider.setValue((int) Math.round(fraction * HoleSlider.STEPS));
        SpinnerNumberModel model = (SpinnerNumberModel) field.getModel();
        model.setStepSize((range.max() - range.min()) / 100);
        model.setValue(code());
        changing = false;
    }
}
