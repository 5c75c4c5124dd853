package org.shapecode.charts;

import java.awt.Component;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.List;
import java.util.Optional;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import org.shapecode.core.figure.Figure;

/** Asks how large a figure is to be in an article, with what letters, in which format. Event dispatch thread. */
final class PaperDialog {
    private static final List<FigureFormat> FORMATS = List.of(FigureFormat.PDF, FigureFormat.SVG, FigureFormat.PNG);

    private final Figure figure;
    private final JPanel panel = new JPanel(new GridBagLayout());
    private final JSpinner width;
    private final JSpinner height;
    private final JSpinner points;
    private final JComboBox<FigureFormat> format = new JComboBox<>(FORMATS.toArray(FigureFormat[]::new));

    PaperDialog(Figure figure) {
        this.figure = figure;
        PaperSetup usual = PaperSetup.of(figure);
        width = spinner(usual.width(), 20, 400, 5);
        height = spinner(usual.height(), 20, 400, 5);
        points = spinner(usual.points(), 4, 24, 0.5);
        width.addChangeListener(
                event -> height.setValue(PaperSetup.of(figure, number(width)).height()));
        format.setRenderer(new FormatRenderer());
        add("Width in mm (a column has 85, the text 175)", width);
        add("Height in mm", height);
        add("Size of the letters in pt", points);
        add("Format", format);
    }

    JComponent component() {
        return panel;
    }

    /** What is answered now. */
    PaperSetup answer() {
        return new PaperSetup(number(width), number(height), number(points), (FigureFormat) format.getSelectedItem());
    }

    /** Empty if the person changed their mind. */
    static Optional<PaperSetup> ask(Component parent, Figure figure) {
        PaperDialog dialog = new PaperDialog(figure);
        int answer = JOptionPane.showConfirmDialog(
                parent,
                dialog.panel,
                "Save \u201c" + dialog.figure.title() + "\u201d for Paper",
                JOptionPane.OK_CANCEL_OPTION,
                JOptionPane.PLAIN_MESSAGE);
        return answer == JOptionPane.OK_OPTION ? Optional.of(dialog.answer()) : Optional.empty();
    }

    private void add(String text, JComponent component) {
        JLabel label = new JLabel(text);
        label.setLabelFor(component);
        component.getAccessibleContext().setAccessibleName(text);
        GridBagConstraints place = new GridBagConstraints();
        place.insets = new Insets(4, 0, 4, 12);
        place.anchor = GridBagConstraints.LINE_START;
        panel.add(label, place);
        place.gridwidth = GridBagConstraints.REMAINDER;
        panel.add(component, place);
    }

    private static JSpinner spinner(double value, double min, double max, double step) {
        return new JSpinner(new SpinnerNumberModel(Math.max(min, Math.min(value, max)), min, max, step));
    }

    private static double number(JSpinner spinner) {
        return ((Number) spinner.getValue()).doubleValue();
    }

    /** Says what a format is good for. */
    private static final class FormatRenderer extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            FigureFormat format = (FigureFormat) value;
            String text = format.name() + " \u2013 " + format.description();
            return super.getListCellRendererComponent(list, text, index, selected, focused);
        }
    }
}
