package org.shapecode.charts;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;

/**
 * Shows a view alone, without the desktop around it: run its main. Arguments: the name of a sample ({@code all},
 * {@code loss}, {@code hole}, {@code disks}, {@code heatmap}, {@code scatter} or {@code live}) and the class of a look and feel.
 */
final class FigureViewDemo {
    private FigureViewDemo() {}

    /** Opens a window. */
    public static void main(String[] arguments) throws ReflectiveOperationException, UnsupportedLookAndFeelException {
        String sample = arguments.length > 0 ? arguments[0] : "all";
        if (arguments.length > 1) {
            UIManager.setLookAndFeel(arguments[1]);
        }
        SwingUtilities.invokeLater(() -> show(sample));
    }

    private static void show(String sample) {
        FigureView view = new FigureView();
        view.setFigure(
                switch (sample) {
                    case "loss" -> Samples.loss();
                    case "hole" -> Samples.hole();
                    case "disks" -> Samples.disks();
                    case "heatmap" -> Samples.heatMap();
                    case "scatter" -> Samples.colorScatter();
                    default -> Samples.panels();
                });
        if (sample.equals("live")) {
            live(view);
        }
        JFrame frame = new JFrame("Figure");
        frame.setDefaultCloseOperation(JFrame.EXIT_ON_CLOSE);
        frame.add(view, BorderLayout.CENTER);
        frame.setSize(1000, 700);
        frame.setVisible(true);
    }

    /** A run that goes on: ten more steps, fifty times a second. */
    private static void live(FigureView view) {
        int[] steps = {10};
        new Timer(20, event -> {
                    Plot plot = Samples.lossPlot(steps[0] += 10);
                    view.setFigure(new Figure("live", "Loss while training", List.of(plot)));
                })
                .start();
    }
}
