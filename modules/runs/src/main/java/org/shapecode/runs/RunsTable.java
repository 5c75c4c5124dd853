package org.shapecode.runs;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.JTable;
import javax.swing.RowSorter.SortKey;
import javax.swing.SortOrder;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableRowSorter;
import org.openide.util.ImageUtilities;
import org.shapecode.core.Html;
import org.shapecode.toolkit.TableStyle;

/** The runs table: one row per run, sortable, with tags and notes edited in place. Event dispatch thread. */
final class RunsTable extends JTable {
    private static final long serialVersionUID = 1L;
    private static final int DEFAULT_WIDTH = 130;
    private static final Map<String, Integer> WIDTHS = Map.of(
            RunRow.NAME,
            260,
            RunRow.STATE,
            160,
            RunRow.FINDINGS,
            160,
            "loss.test",
            90,
            "seed",
            60,
            RunRow.NOTE,
            220,
            RunRow.FOLDER,
            400);

    private final transient RunsModel model;
    private final transient List<Runnable> listeners = new ArrayList<>();
    private boolean changing;

    RunsTable(RunsModel model) {
        super(model);
        this.model = model;
        setAutoResizeMode(AUTO_RESIZE_OFF);
        setFillsViewportHeight(true);
        setShowGrid(false);
        setDefaultRenderer(Object.class, new Renderer());
        putClientProperty("terminateEditOnFocusLost", Boolean.TRUE);
        getAccessibleContext().setAccessibleName("Runs");
        setSurrendersFocusOnKeystroke(true);
        TableStyle.apply(this);
        arrange(List.of(new SortKey(model.columns().indexOf(RunRow.STARTED), SortOrder.DESCENDING)));
    }

    /** The selected rows in display order. */
    List<RunRow> selected() {
        return Arrays.stream(getSelectedRows())
                .map(this::convertRowIndexToModel)
                .mapToObj(model::row)
                .toList();
    }

    /** All visible rows in display order. */
    List<RunRow> shown() {
        return IntStream.range(0, getRowCount())
                .map(this::convertRowIndexToModel)
                .mapToObj(model::row)
                .toList();
    }

    /** The columns in display order. */
    List<String> arranged() {
        return IntStream.range(0, getColumnCount())
                .map(this::convertColumnIndexToModel)
                .mapToObj(model.columns()::get)
                .toList();
    }

    /** Adds a listener that is called when the selection changes. */
    void onSelection(Runnable listener) {
        getSelectionModel().addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting() && !changing) {
                listener.run();
            }
        });
        listeners.add(listener);
    }

    /** Runs a change of the rows and restores the selection; listeners are called only if it differs afterwards. */
    void keepingSelection(Runnable change) {
        List<RunRow> before = selected();
        Set<Path> folders = before.stream().map(RunRow::folder).collect(Collectors.toSet());
        changing = true;
        try {
            change.run();
            clearSelection();
            for (int i = 0; i < getRowCount(); i++) {
                if (folders.contains(model.row(convertRowIndexToModel(i)).folder())) {
                    addRowSelectionInterval(i, i);
                }
            }
        } finally {
            changing = false;
        }
        if (!selected().equals(before)) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Shows columns. The sort order is kept if its column is still shown. */
    void showColumns(List<String> columns) {
        List<? extends SortKey> before = getRowSorter().getSortKeys();
        String by = before.isEmpty() ? "" : model.columns().get(before.get(0).getColumn());
        int now = columns.indexOf(by);
        keepingSelection(() -> {
            model.setColumns(columns);
            arrange(now < 0 ? List.of() : List.of(new SortKey(now, before.get(0).getSortOrder())));
        });
    }

    private void arrange(List<SortKey> keys) {
        TableRowSorter<RunsModel> sorter = new TableRowSorter<>(model);
        for (int i = 0; i < model.getColumnCount(); i++) {
            sorter.setComparator(i, CellFormat.ORDER);
            getColumnModel()
                    .getColumn(i)
                    .setPreferredWidth(WIDTHS.getOrDefault(model.columns().get(i), DEFAULT_WIDTH));
        }
        sorter.setSortKeys(keys);
        setRowSorter(sorter);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (getRowCount() == 0) {
            TableStyle.paintEmptyText(this, graphics, model.emptyText());
        }
    }

    @Override
    protected JTableHeader createDefaultTableHeader() {
        return new JTableHeader(columnModel) {
            private static final long serialVersionUID = 1L;

            @Override
            public String getToolTipText(MouseEvent event) {
                int column = columnAtPoint(event.getPoint());
                return column < 0
                        ? null
                        : "<html><b>" + Html.escape(model.columns().get(convertColumnIndexToModel(column)))
                                + "</b> in filters<br>Click to sort, drag to move, right-click to choose columns";
            }
        };
    }

    /** Aligns numbers to the right and shows an icon for the state. */
    private final class Renderer extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        Renderer() {
            TableStyle.plain(this);
        }

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(table, value, selected, false, row, column);
            String text = CellFormat.text(value);
            setText(text);
            setToolTipText(text.isEmpty() ? null : Html.plain(text));
            setHorizontalAlignment(value instanceof Number ? SwingConstants.TRAILING : SwingConstants.LEADING);
            boolean state =
                    model.columns().get(convertColumnIndexToModel(column)).equals(RunRow.STATE);
            setIcon(
                    state
                            ? ImageUtilities.loadIcon("org/shapecode/toolkit/"
                                    + model.row(convertRowIndexToModel(row))
                                            .state()
                                            .id()
                                    + ".svg")
                            : null);
            return this;
        }
    }
}
