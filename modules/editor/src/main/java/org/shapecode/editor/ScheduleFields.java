package org.shapecode.editor;

import java.awt.Dimension;
import java.util.Arrays;
import java.util.List;
import javax.swing.JComponent;
import org.shapecode.charts.FigureView;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.Schedule;

/**
 * The parameters of a schedule above the learning rates that follow from them, from the optimiser and from the changes during
 * training. A constant rate is not drawn. Event dispatch thread.
 */
final class ScheduleFields implements FormElement {
    private static final int HEIGHT = 150;
    private static final int POINTS = 1000;

    private final FormPanel panel = new FormPanel();
    private final FigureView curve = new FigureView();
    private final RecordFields fields;
    private final Edit edit;

    ScheduleFields(Binding binding, Schedule usual) {
        edit = binding.edit();
        fields = new RecordFields(binding, usual);
        curve.setName("curve-" + binding.path());
        curve.setPreferredSize(new Dimension(0, HEIGHT));
        curve.getAccessibleContext().setAccessibleName("Learning rate by step");
        panel.addRow(fields.component(), 0, 0);
        panel.addRow(curve, 6, 2 * FormPanel.INDENT);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Object json, DataSettings data) {
        fields.show(json, data);
        Experiment experiment = edit.experiment();
        curve.setVisible(!experiment.training().schedule().isConstant());
        if (curve.isVisible()) {
            curve.setFigure(figure(experiment));
        }
    }

    @Override
    public void showProblems(FormProblems problems) {
        fields.showProblems(problems);
    }

    /** The learning rate of each step, or of {@value #POINTS} evenly spaced steps if there are more. */
    static Figure figure(Experiment experiment) {
        int steps = experiment.training().steps();
        double[] x = new double[Math.min(steps, POINTS)];
        Arrays.setAll(x, i -> 1 + Math.floor((double) i * (steps - 1) / Math.max(1, x.length - 1)));
        double[] rates = Arrays.stream(x)
                .map(step -> experiment.learningRate((int) step - 1))
                .toArray();
        Series series = new Series("learning rate", Series.Style.LINE, x, rates);
        Plot plot = new Plot("", Axis.whole("step"), Axis.linear("learning rate"), List.of(series));
        return new Figure("schedule", "Learning rate", List.of(plot));
    }
}
