package org.shapecode.queue.window;

import java.awt.Dimension;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JTextField;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.experiment.api.Tunable;
import org.shapecode.queue.TrainingJob;

/**
 * A number that can be changed while a job trains: a slider with a logarithmic scale and a field for the exact value. Event
 * dispatch thread.
 */
final class TuningField {
    private static final int SLIDER_WIDTH = 120;
    private static final int SHORTEST_SLIDER = 60;
    private static final int COLUMNS = 6;
    private static final int GAP = 6;

    private final JPanel panel = new JPanel();
    private final JSlider slider = new JSlider(0, LogScale.TICKS);
    private final JTextField field = new JTextField(COLUMNS) {
        private static final long serialVersionUID = 1L;

        @Override
        public Dimension getMinimumSize() {
            return getPreferredSize();
        }
    };
    private final TrainingJob job;
    private final LogScale scale;
    private Tunable tunable;
    private double requested;
    private boolean showing;

    TuningField(TrainingJob job, Tunable tunable) {
        this.job = job;
        this.scale = LogScale.around(tunable);
        String tip = tunable.info().description() + " Must be " + tunable.info().allowed()
                + ". Applies from the next step and is recorded in the run.";
        JLabel label = new JLabel(tunable.label());
        label.setLabelFor(field);
        label.setToolTipText(tip);
        slider.setToolTipText(tip);
        slider.setOpaque(false);
        slider.getAccessibleContext().setAccessibleName(tunable.label());
        slider.setPreferredSize(new Dimension(SLIDER_WIDTH, slider.getPreferredSize().height));
        slider.setMinimumSize(new Dimension(SHORTEST_SLIDER, slider.getPreferredSize().height));
        slider.addChangeListener(event -> slide());
        field.setToolTipText(tip);
        field.setName("tune-" + tunable.path());
        field.addActionListener(event -> type());
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                type();
            }
        });
        panel.setOpaque(false);
        panel.setLayout(new BoxLayout(panel, BoxLayout.LINE_AXIS));
        panel.add(label);
        panel.add(Box.createHorizontalStrut(GAP));
        panel.add(slider);
        panel.add(Box.createHorizontalStrut(GAP));
        panel.add(field);
        show(tunable);
    }

    JComponent component() {
        return panel;
    }

    /** Shows the value used by the job. Keeps the field if that value is unchanged, as a newer request may be pending. */
    void show(Tunable now) {
        if (tunable == null || now.value() != tunable.value()) {
            tunable = now;
            requested = now.value();
            display(now.value());
        }
    }

    private void display(double value) {
        showing = true;
        slider.setValue(scale.position(value));
        field.setText(ParameterInfo.format(value));
        field.putClientProperty("JComponent.outline", null);
        showing = false;
    }

    private void slide() {
        if (showing) {
            return;
        }
        double value = scale.number(slider.getValue());
        field.setText(ParameterInfo.format(value));
        if (!slider.getValueIsAdjusting()) {
            change(value);
        }
    }

    private void type() {
        double value = typed();
        if (tunable.info().allows(value)) {
            display(value);
            change(value);
        } else {
            field.putClientProperty("JComponent.outline", "error");
        }
    }

    /** The number in the field; NaN, which is never allowed, if the text is not a number. */
    private double typed() {
        try {
            return Double.parseDouble(field.getText().strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Requests a value, unless it is requested already: leaving the field after Enter must not request it twice. */
    private void change(double value) {
        if (value != requested) {
            requested = value;
            job.change(tunable, value);
        }
    }
}
