package org.shapecode.views.interpolation;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;

/** One number of the code: a slider, and a field for the exact value. Event dispatch thread. */
final class CodeControl {
    private static final int FIELD_WIDTH = 100;

    private final JPanel panel = new JPanel(new BorderLayout(8, 0));
    private final HoleSlider slider = new HoleSlider();
    private final JSpinner field = new JSpinner(new SpinnerNumberModel(0.0, null, null, 0.1));
    private final Runnable moved;
    private CodeRange range = new CodeRange(0, 1, List.of());
    private double fraction = 0.5;
    private boolean changing;

    /**
     * A control in the middle of its range.
     *
     * @param name of the number, such as z
     * @param moved told of each move of a person
     */
    CodeControl(String name, Runnable moved) {
        this.moved = moved;
        JLabel label = new JLabel(name);
        label.setLabelFor(slider);
        slider.setName("code-slider-" + name);
        slider.getAccessibleContext().setAccessibleName("Code " + name);
        field.setName("code-" + name);
        field.setToolTipText("The exact code; may lie outside the codes of the images");
        field.getAccessibleContext().setAccessibleName("Exact code " + name);
        field.setPreferredSize(new Dimension(FIELD_WIDTH, field.getPreferredSize().height));
        slider.addChangeListener(event -> move((double) slider.getValue() / HoleSlider.STEPS));
        field.addChangeListener(event -> move(range.fraction(((Number) field.getValue()).doubleValue())));
        panel.add(label, BorderLayout.LINE_START);
        panel.add(slider, BorderLayout.CENTER);
        panel.add(field, BorderLayout.LINE_END);
        show();
    }

    JComponent component() {
        return panel;
    }

    double code() {
        return range.at(fraction);
    }

    /** Takes another range, as the network went on learning; the part of the way stays. */
    void setRange(CodeRange next) {
        range = next;
        slider.setRange(next);
        show();
    }

    private void move(double to) {
        if (!changing) {
            fraction = to;
            show();
            moved.run();
        }
    }

    /** Lets slider and field say the same. */
    private void show() {
        changing = true;
        slider.setValue((int) Math.round(fraction * HoleSlider.STEPS));
        SpinnerNumberModel model = (SpinnerNumberModel) field.getModel();
        model.setStepSize((range.max() - range.min()) / 100);
        model.setValue(code());
        changing = false;
    }
}
