package org.shapecode.runs;

import java.awt.Component;
import java.awt.Dimension;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextField;
import javax.swing.JToolBar;
import org.openide.awt.Mnemonics;
import org.shapecode.toolkit.Texts;
import org.shapecode.toolkit.Typed;

/** Above the table of runs: the filter, and what can be done with the table. Event dispatch thread. */
final class RunsToolbar {
    private static final String HELP = "<html>Shows the runs for which this holds:<br>"
            + "<b>psi3</b> – the word occurs in a name, tag, note or setting<br>"
            + "<b>loss.test &lt; 2</b> – compares a number; also &lt;= &gt; &gt;= = !=<br>"
            + "<b>lambda &gt; 0.1</b> – the last part of a name will do<br>"
            + "<b>psi3 and (seed = 1 or not done)</b> – joins them";

    private static final int FIELD_WIDTH = 330;

    private final JToolBar panel = new JToolBar();
    private final JTextField field = new JTextField();
    private final JLabel count = Texts.caption(" ");
    private final JButton compare = new JButton();
    private final RunsModel model;
    private final RunsTable table;
    private final Consumer<List<String>> columns;
    private RunFilter filter = RunFilter.ALL;

    /**
     * A bar.
     *
     * @param columns told which a person chooses
     */
    RunsToolbar(RunsModel model, RunsTable table, RunActions actions, Consumer<List<String>> columns) {
        this.model = model;
        this.table = table;
        this.columns = columns;
        field.putClientProperty("JTextField.placeholderText", "Filter, such as  loss.test < 2 and psi3");
        field.putClientProperty("JTextField.showClearButton", true);
        field.setToolTipText(HELP);
        field.getAccessibleContext().setAccessibleName("Filter");
        field.setName("runs-filter");
        Dimension wide = new Dimension(FIELD_WIDTH, field.getPreferredSize().height);
        field.setPreferredSize(wide);
        field.setMaximumSize(wide);
        field.setMinimumSize(new Dimension(FIELD_WIDTH / 2, wide.height));
        Typed.listen(field, this::filter);
        table.onSelection(this::update);
        panel.setFloatable(false);
        panel.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        panel.add(field);
        panel.add(Box.createHorizontalStrut(8));
        panel.add(count);
        panel.add(Box.createHorizontalStrut(8));
        panel.add(Box.createHorizontalGlue());
        button(
                compare,
                "Co&mpare Settings",
                "Show side by side what differs between the selected runs",
                () -> CompareWindow.bringUp());
        JButton choose = new JButton();
        button(
                choose,
                "Co&lumns",
                "Choose columns among all settings and numbers",
                () -> chooseColumns(choose, 0, choose.getHeight()));
        button(
                new JButton(),
                "E&xport…",
                "Write this table, as it is shown, as comma-separated values",
                actions::export);
        update();
    }

    JComponent component() {
        return panel;
    }

    /** Lets a person choose columns, in a popup. */
    void chooseColumns(Component owner, int x, int y) {
        ColumnChooser.show(owner, x, y, Columns.of(model.all()), table.arranged(), columns);
    }

    private void button(JButton button, String name, String tip, Runnable work) {
        Mnemonics.setLocalizedText(button, name);
        button.setToolTipText(tip);
        button.addActionListener(event -> work.run());
        panel.add(button);
    }

    private void filter() {
        try {
            filter = RunFilter.parse(field.getText());
            table.keepingSelection(() -> model.show(filter));
            update();
        } catch (IllegalArgumentException e) {
            // Half a filter, while it is typed: the rows stay as they are.
            warn(e.getMessage());
        }
    }

    /** Says how many are shown. */
    void update() {
        compare.setEnabled(table.getSelectedRowCount() > 1);
        String unknown = filter.unknown(Columns.names(model.all()));
        if (unknown != null && !model.all().isEmpty()) {
            warn("No run has anything called " + unknown + ".");
            return;
        }
        int all = model.all().size();
        int shown = model.getRowCount();
        String runs = all == 1 ? "1 run" : all + " runs";
        field.putClientProperty("JComponent.outline", null);
        count.setText(all == 0 ? " " : shown == all ? runs : shown + " of " + runs);
    }

    private void warn(String what) {
        field.putClientProperty("JComponent.outline", "warning");
        count.setText(what);
    }
}
