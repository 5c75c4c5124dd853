package org.shapecode.charts;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.Rectangle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import org.openide.util.RequestProcessor;
import org.openide.util.Utilities;
import org.shapecode.core.figure.Figure;

/** Asks for the style of figures in an article, beside a preview. Event dispatch thread. */
final class PaperDialog {
    /** Limits of the sides, in mm. */
    private static final double SHORTEST = 20;

    private static final double LONGEST = 400;
    private static final List<FigureFormat> FORMATS = List.of(FigureFormat.PDF, FigureFormat.SVG, FigureFormat.PNG);
    private static final String WIDTHS = "Column: 85 mm, full width: 175 mm";

    /**
     * What the user decided.
     *
     * @param figure the index of the figure to save; negative for all, each at its natural size
     */
    record Answer(PaperSetup setup, int figure) {
        boolean all() {
            return figure < 0;
        }

        private PaperSetup of(Figure one) {
            return all() ? setup.at(one) : setup;
        }
    }

    private final List<PaperExport.Named> drawings;
    private final Preferences last;
    private final JPanel form = new JPanel(new GridBagLayout());
    private final JPanel panel = new JPanel(new BorderLayout(18, 0));
    private final PaperPreview preview = new PaperPreview();
    private final JPanel pages = new JPanel(new BorderLayout(6, 0));
    private final JLabel page = new JLabel();
    private final JComboBox<String> figures = new JComboBox<>();
    private final JSpinner columnWidth;
    private final JSpinner fullWidth;
    private final JSpinner height;
    private final JComboBox<String> family = new JComboBox<>(new String[] {Fonts.FAMILY});
    private final JSpinner points;
    private final JComboBox<FigureFormat> format = new JComboBox<>(FORMATS.toArray(FigureFormat[]::new));
    private final JSpinner dpi;
    private final JLabel limit = new JLabel();
    private final JCheckBox letters = new JCheckBox("Panel letters (a), (b), \u2026");
    private final JCheckBox latex = new JCheckBox("Text as LaTeX, for its package svg");
    private boolean heightChosen;
    private boolean fitting;

    /** Which figure the preview shows if all are chosen. */
    private int previewed;

    /**
     * A dialog for figures, as the user sees them.
     *
     * @param drawings at least one
     * @param current the index of the one that is chosen first; negative for all
     * @param last setup
     */
    PaperDialog(List<PaperExport.Named> drawings, int current, Preferences last) {
        this.drawings = List.copyOf(drawings);
        this.last = last;
        boolean oneRun =
                drawings.stream().map(PaperExport.Named::run).distinct().count() == 1;
        for (PaperExport.Named each : drawings) {
            String title = each.drawing().figure().title();
            figures.addItem(oneRun ? title : each.run() + ", " + title);
        }
        if (drawings.size() > 1) {
            figures.addItem("All " + drawings.size() + " figures");
        }
        figures.setSelectedIndex(current < 0 ? figures.getItemCount() - 1 : current);
        PaperSetup start = PaperSetup.of(shown().figure(), last);
        columnWidth = spinner(start.columnWidth(), SHORTEST, LONGEST, 5);
        fullWidth = spinner(start.fullWidth(), SHORTEST, LONGEST, 5);
        height = spinner(start.height(), SHORTEST, LONGEST, 5);
        points = spinner(start.points(), 4, 24, 0.5);
        dpi = spinner(start.dpi(), 72, 1200, 50);
        format.setSelectedItem(start.format());
        chooseFamily(start.family());
        letters.setSelected(start.letters());
        latex.setSelected(start.latex());
        latex.setToolTipText(
                "Writes Greek letters and symbols as formulas, which \\includesvg sets in the font of the article");
        if (drawings.size() > 1) {
            add("Figures", "figures", figures);
        }
        add("Column width (mm)", "width", columnWidth);
        add("Full width (mm)", "full-width", fullWidth);
        add("", "", new JLabel(WIDTHS));
        add("Height (mm)", "height", height);
        add("Font", "family", family);
        add("Font size (pt)", "points", points);
        add("Format", "format", format);
        add("Resolution (dpi)", "dpi", dpi);
        add("", "limit", limit);
        add("", "letters", letters);
        add("", "latex", latex);
        JPanel top = new JPanel(new BorderLayout());
        top.add(form, BorderLayout.NORTH);
        panel.add(top, BorderLayout.LINE_START);
        JPanel seen = new JPanel(new BorderLayout());
        seen.add(preview, BorderLayout.CENTER);
        seen.add(pages, BorderLayout.SOUTH);
        panel.add(seen, BorderLayout.CENTER);
        pages.setVisible(drawings.size() > 1);
        page.setName("paper-page");
        page.setHorizontalAlignment(SwingConstants.CENTER);
        // The buttons stay in place under the pointer, whatever the name between them.
        pages.add(turner("\u2039", "Previous figure", "previous", -1), BorderLayout.LINE_START);
        pages.add(page, BorderLayout.CENTER);
        pages.add(turner("\u203a", "Next figure", "next", 1), BorderLayout.LINE_END);
        columnWidth.addChangeListener(event -> fit());
        fullWidth.addChangeListener(event -> fit());
        height.addChangeListener(event -> heightChosen |= !fitting);
        figures.addActionListener(event -> fit());
        for (JSpinner each : List.of(columnWidth, fullWidth, height, points, dpi)) {
            each.addChangeListener(event -> update());
        }
        for (JComboBox<?> each : List.of(figures, family, format)) {
            each.addActionListener(event -> update());
        }
        letters.addActionListener(event -> update());
        latex.addActionListener(event -> update());
        update();
    }

    private JButton turner(String text, String what, String name, int by) {
        JButton button = new JButton(text);
        button.setName("paper-" + name);
        button.setToolTipText(what);
        button.getAccessibleContext().setAccessibleName(what);
        button.addActionListener(event -> {
            int next = Math.floorMod(index() + by, drawings.size());
            if (answer().all()) {
                previewed = next;
                fit();
                update();
            } else {
                figures.setSelectedIndex(next);
            }
        });
        return button;
    }

    /** Fonts of the machine are found in the background; the last choice is there at once. */
    private void chooseFamily(String chosen) {
        if (!chosen.equals(Fonts.FAMILY)) {
            family.addItem(chosen);
        }
        family.setSelectedItem(chosen);
        // Not on the thread of the charts, whose previews would wait for a machine with many fonts.
        RequestProcessor.getDefault().post(() -> {
            String[] all = GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames();
            SwingUtilities.invokeLater(() -> {
                for (String each : all) {
                    if (!each.equals(Fonts.FAMILY) && !each.equals(chosen)) {
                        family.addItem(each);
                    }
                }
            });
        });
    }

    /** Proposes the natural height, unless the user has chosen one for a figure. */
    private void fit() {
        heightChosen &= !answer().all();
        if (!heightChosen) {
            fitting = true;
            height.setValue(answer().setup().at(shown().figure()).height());
            fitting = false;
        }
    }

    /** The chosen figure; of all, the one in the preview. */
    private Drawing shown() {
        return drawings.get(index()).drawing();
    }

    /** Those to save. */
    private List<Figure> chosen() {
        return (answer().all() ? drawings.stream() : Stream.of(drawings.get(index())))
                .map(each -> each.drawing().figure())
                .toList();
    }

    private int index() {
        int chosen = figures.getSelectedIndex();
        return chosen < drawings.size() ? chosen : previewed;
    }

    JComponent component() {
        return panel;
    }

    /** The current answer. */
    Answer answer() {
        PaperSetup setup = new PaperSetup(
                number(columnWidth),
                number(fullWidth),
                number(height),
                (String) family.getSelectedItem(),
                number(points),
                letters.isSelected(),
                latex.isSelected(),
                (int) number(dpi),
                (FigureFormat) format.getSelectedItem());
        int chosen = figures.getSelectedIndex();
        return new Answer(setup, chosen < drawings.size() ? chosen : -1);
    }

    private void update() {
        Answer answer = answer();
        PaperSetup setup = answer.setup();
        boolean bitmap = setup.format() == FigureFormat.PNG;
        columnWidth.setEnabled(chosen().stream().anyMatch(PaperSetup::isNarrow));
        fullWidth.setEnabled(!chosen().stream().allMatch(PaperSetup::isNarrow));
        height.setEnabled(!answer.all());
        page.setText(figures.getItemAt(index()) + " (" + (index() + 1) + " of " + drawings.size() + ")");
        dpi.setEnabled(bitmap);
        latex.setEnabled(setup.format() == FigureFormat.SVG);
        letters.setEnabled(answer.all() || shown().figure().panels().size() > 1);
        int possible = chosen().stream()
                .mapToInt(each -> answer.of(each).possibleDpi(each))
                .min()
                .orElseThrow();
        limit.setVisible(bitmap && possible < setup.dpi());
        limit.setText((answer.all() ? "Large figures limited to " : "Limited to ") + possible + " dpi ("
                + PaperSetup.MEGAPIXELS + " megapixels)");
        preview.setDrawing(answer.of(shown().figure()).of(shown()));
    }

    /**
     * Asks, and keeps the answer for the next time.
     *
     * @return empty if the user cancelled
     */
    static Optional<Answer> ask(Component parent, List<PaperExport.Named> drawings, int current) {
        PaperDialog dialog = new PaperDialog(drawings, current, PaperSetup.preferences());
        String[] options = {"Save\u2026", "Cancel"};
        JOptionPane pane = new JOptionPane(
                dialog.panel, JOptionPane.PLAIN_MESSAGE, JOptionPane.OK_CANCEL_OPTION, null, options, options[0]);
        JDialog window = window(parent, pane);
        window.setVisible(true);
        window.dispose();
        if (!options[0].equals(pane.getValue())) {
            return Optional.empty();
        }
        dialog.answer().setup().keep(PaperSetup.preferences());
        return Optional.of(dialog.answer());
    }

    /** With a large font, the form alone is nearly as wide as some screens; the preview takes what is left. */
    static JDialog window(Component parent, JOptionPane pane) {
        JDialog window = pane.createDialog(parent, "Save for Paper");
        Rectangle screen = Utilities.getUsableScreenBounds(window.getGraphicsConfiguration());
        window.setBounds(window.getBounds().intersection(screen));
        window.setResizable(true);
        return window;
    }

    private void add(String text, String name, JComponent component) {
        GridBagConstraints place = new GridBagConstraints();
        place.insets = new Insets(3, 0, 3, 10);
        place.anchor = GridBagConstraints.LINE_START;
        place.gridx = 0;
        JLabel label = new JLabel(text);
        form.add(label, place);
        place.gridx = 1;
        place.fill = GridBagConstraints.HORIZONTAL;
        place.weightx = 1;
        form.add(component, place);
        if (!name.isEmpty()) {
            component.setName("paper-" + name);
        }
        if (!text.isEmpty()) {
            label.setLabelFor(component);
            component.getAccessibleContext().setAccessibleName(text);
        }
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
