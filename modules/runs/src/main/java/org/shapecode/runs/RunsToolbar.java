package org.shapecode.runs;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.JToolBar;
import org.openide.awt.Mnemonics;
import org.shapecode.core.Counted;
import org.shapecode.toolkit.StyledText;
import org.shapecode.toolkit.TextChanges;
import org.shapecode.toolkit.WrapLayout;

/** The toolbar of the Runs window: filter, buttons, and number of runs. Event dispatch thread. */
final class RunsToolbar {
    private static final String HELP = "<html>Show only the runs that match:<br>"
            + "<b>psi3</b> – a name, tag, note or setting contains the word<br>"
            + "<b>loss.test &lt; 2</b> – compare a value with &lt; &lt;= &gt; &gt;= = !=<br>"
            + "<b>lambda &gt; 0.1</b> – use only the last part of a name<br>"
            + "<b>psi3 and (seed = 1 or not done)</b> – combine conditions";

    private static final String COMPARE =
            "Compare the settings and results of the selected runs or studies side by side";

    private static final int FIELD_WIDTH = 330;

    private final JToolBar panel = new JToolBar();
    private final JPanel padded = new JPanel(new BorderLayout());
    private final JTextField field = new FilterField();
    private final JLabel count = new JLabel(" ");
    private final JButton compare = new JButton();
    private final JButton group = new JButton();
    private final RunsModel model;
    private final RunsTable table;
    private final Consumer<List<String>> columnListener;
    private RunFilter filter = RunFilter.ALL;
    private String syntaxError;

    /**
     * A toolbar for a table.
     *
     * @param columnListener called with the columns that the user chose
     */
    RunsToolbar(RunsModel model, RunsTable table, RunActions actions, Consumer<List<String>> columnListener) {
        this.model = model;
        this.table = table;
        this.columnListener = columnListener;
        field.putClientProperty("JTextField.placeholderText", "Filter runs, e.g. loss.test < 2 and psi3");
        field.putClientProperty("JTextField.showClearButton", true);
        field.setToolTipText(HELP);
        field.getAccessibleContext().setAccessibleName("Filter");
        field.setName("runs-filter");
        TextChanges.listen(field, this::filter);
        table.onSelection(this::update);
        panel.setFloatable(false);
        panel.setBorder(BorderFactory.createEmptyBorder());
        // In a narrow window, the buttons are in further lines.
        panel.setLayout(new WrapLayout(8, 4));
        padded.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        padded.add(panel);
        panel.add(field);
        compare.setName("compare-runs");
        button(compare, "Co&mpare Runs", COMPARE, () -> CompareWindow.bringUp());
        group.setName("group-runs");
        button(
                group,
                "&Group By…",
                "Mean ± SD, median, quartiles and intervals of the visible results, grouped by any setting: for the"
                        + " selected runs if there are several, otherwise for all runs",
                this::group);
        JButton choose = new JButton();
        choose.setName("choose-columns");
        button(choose, "Co&lumns", "Choose the columns to show", () -> chooseColumns(choose, 0, choose.getHeight()));
        button(
                new JButton(),
                "Export…",
                "Export the rows that match the filter, runs of collapsed studies included, as CSV",
                actions::export);
        // Last, as its text changes while a filter is typed, and the buttons stay in place.
        panel.add(count);
        update();
    }

    JComponent component() {
        return padded;
    }

    /** Shows the popup to choose columns at a point of the owner, in pixels. */
    void chooseColumns(Component owner, int x, int y) {
        ColumnChooser.show(
                owner,
                x,
                y,
                Columns.of(model.all()),
                column -> Columns.header(column, model.generators()),
                table.arranged(),
                columnListener);
    }

    private void button(JButton button, String name, String tip, Runnable work) {
        Mnemonics.setLocalizedText(button, name);
        button.setToolTipText(tip);
        button.addActionListener(event -> work.run());
        panel.add(button);
    }

    /** Groups the selected runs if there are several, otherwise all that match the filter. */
    private void group() {
        List<RunRow> selected = table.selectedRuns();
        boolean some = selected.size() > 1;
        List<RunRow> rows = some ? selected : table.shown();
        long runs = rows.stream().filter(row -> !row.study()).count();
        String which = some
                ? Counted.of(runs, "selected run")
                : (runs == 1 ? "1 run" : "All " + runs + " runs")
                        + (filter == RunFilter.ALL ? "" : " that match the filter");
        Set<String> results = Columns.of(rows).get(Columns.RESULTS);
        new GroupsDialog(
                        rows,
                        table.arranged().stream().filter(results::contains).toList(),
                        which)
                .open();
    }

    private void filter() {
        try {
            filter = RunFilter.parse(field.getText());
            syntaxError = null;
            table.keepingSelection(() -> model.show(filter));
        } catch (IllegalArgumentException e) {
            // The filter is incomplete while it is typed, so the rows stay as they are.
            syntaxError = e.getMessage();
        }
        update();
    }

    /** Updates the number of runs and the buttons. */
    void update() {
        compare.setEnabled(CompareWindow.canCompare(table.selected()));
        compare.setToolTipText(compare.isEnabled() ? COMPARE : "Select two or more runs, or a study, to compare them");
        if (syntaxError != null) {
            warn(syntaxError);
            return;
        }
        String unknown = filter.unknown(Columns.names(model.all()));
        if (unknown != null && !model.all().isEmpty()) {
            warn("No run has a value named \"" + unknown + "\".");
            return;
        }
        field.putClientProperty("JComponent.outline", null);
        StyledText.makeSecondary(count);
        count.setText(model.all().isEmpty() ? " " : counted());
    }

    private String counted() {
        String runs = counted(row -> !row.study(), "run", "runs");
        return model.all().stream().noneMatch(RunRow::study)
                ? runs
                : runs + ", " + counted(RunRow::study, "study", "studies");
    }

    /** How many rows of a kind there are, or match the filter. */
    private String counted(Predicate<RunRow> kind, String one, String many) {
        long all = model.all().stream().filter(kind).count();
        long shown = table.shown().stream().filter(kind).count();
        return (shown == all ? "" : shown + " of ") + Counted.of(all, one, many);
    }

    private void warn(String message) {
        field.putClientProperty("JComponent.outline", "warning");
        StyledText.showError(count, true);
        count.setText(message);
    }

    /** As wide as a filter needs, and as high as its font. */
    private static final class FilterField extends JTextField {
        private static final long serialVersionUID = 1L;

        @Override
        public Dimension getPreferredSize() {
            return new Dimension(FIELD_WIDTH, super.getPreferredSize().height);
        }
    }
}
