package org.shapecode.charts;

import java.awt.Component;
import java.awt.GridLayout;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import org.shapecode.core.figure.Figure;

/** Asks for the size, font size and format of a figure in an article. Event dispatch thread. */
final class PaperDialog {
    /** Pixels per px of 1/96 inch: 384 dpi, which journals ask for. */
    static final int SCALE = 4;

    private static final double POINTS = 8;

    /** Limits of the sides, in mm. */
    private static final double SHORTEST = 20;

    private static final double LONGEST = 400;
    private static final List<FigureFormat> FORMATS = List.of(FigureFormat.PDF, FigureFormat.SVG, FigureFormat.PNG);

    /** A figure in an article: its sides in mm, its font size in pt, and the format of its file. */
    record Setup(double width, double height, double points, FigureFormat format) {
        /** The natural size of a figure in a column of the article or its full width, as PDF. */
        static Setup of(Figure figure) {
            boolean narrow = FigureSize.natural(figure).widthMillimetres() <= FigureSize.ONE_COLUMN;
            double width = narrow ? FigureSize.ONE_COLUMN : FigureSize.TWO_COLUMNS;
            return new Setup(width, height(figure, width), POINTS, FigureFormat.PDF);
        }

        /** The natural height at a width, in mm. */
        static double height(Figure figure, double width) {
            return Math.ceil(FigureSize.natural(figure, width).heightMillimetres());
        }

        /** The figure as displayed, with its zoom, axes, smoothing, series and colour map, in the style of an article. */
        Drawing of(Drawing seen) {
            ChartTheme theme = ChartTheme.paper(points).with(seen.theme().pictures());
            return new Drawing(seen.figure(), theme, FigureSize.millimetres(width, height), seen.views());
        }
    }

    private final JPanel panel = new JPanel(new GridLayout(0, 2, 12, 8));
    private final JSpinner width;
    private final JSpinner height;
    private final JSpinner points;
    private final JComboBox<FigureFormat> format = new JComboBox<>(FORMATS.toArray(FigureFormat[]::new));

    PaperDialog(Figure figure) {
        Setup natural = Setup.of(figure);
        width = spinner(natural.width(), SHORTEST, LONGEST, 5);
        height = spinner(natural.height(), SHORTEST, LONGEST, 5);
        points = spinner(natural.points(), 4, 24, 0.5);
        width.addChangeListener(event -> height.setValue(Setup.height(figure, number(width))));
        add("Width (mm)", width);
        add("Height (mm)", height);
        add("Font size (pt)", points);
        add("Format", format);
        panel.add(new JLabel("Column: 85 mm, full width: 175 mm"));
    }

    JComponent component() {
        return panel;
    }

    /** The current answer. */
    Setup answer() {
        return new Setup(number(width), number(height), number(points), (FigureFormat) format.getSelectedItem());
    }

    /** Empty if the user cancelled. */
    static Optional<Setup> ask(Component parent, Figure figure) {
        PaperDialog dialog = new PaperDialog(figure);
        int answer = JOptionPane.showConfirmDialog(
                parent,
                dialog.panel,
                "Export \u201c" + figure.title() + "\u201d for Paper",
                JOptionPane.OK_CANCEL_OPTION,
                JOptionPane.PLAIN_MESSAGE);
        return answer == JOptionPane.OK_OPTION ? Optional.of(dialog.answer()) : Optional.empty();
    }

    private void add(String text, JComponent component) {
        JLabel label = new JLabel(text);
        label.setLabelFor(component);
        component.getAccessibleContext().setAccessibleName(text);
        panel.add(label);
        panel.add(component);
    }

    private static JSpinner spinner(double value, double min, double max, double step) {
        // The limits are not in the model, which would silently take back what is beyond them.
        JSpinner spinner = new JSpinner(new SpinnerNumberModel(clamped(value, min, max), null, null, step));
        spinner.setToolTipText(String.format(Locale.ROOT, "%.0f to %.0f", min, max));
        spinner.addChangeListener(event -> {
            if (number(spinner) != clamped(number(spinner), min, max)) {
                spinner.setValue(clamped(number(spinner), min, max));
            }
        });
        return spinner;
    }

    private static double clamped(double value, double min, double max) {
        return Math.max(min, Math.min(value, max));
    }

    private static double number(JSpinner spinner) {
        return ((Number) spinner.getValue()).doubleValue();
    }
}
