package org.shapecode.runs;

import java.awt.Dimension;
import java.awt.event.MouseEvent;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ScrollPaneConstants;
import javax.swing.event.ChangeEvent;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableColumn;
import javax.swing.table.TableModel;
import org.shapecode.toolkit.TableStyle;

/**
 * A table of some columns of its model. Two of them side by side show all of a model, of which the left one stays while the
 * other scrolls. Event dispatch thread.
 */
class ColumnsTable extends JTable {
    private static final long serialVersionUID = 1L;

    private final transient IntPredicate shown;

    /**
     * A table that scrolls where its columns do not fit.
     *
     * @param shown which of the columns of the model it has
     */
    ColumnsTable(TableModel model, IntPredicate shown) {
        this.shown = shown;
        setModel(model);
        setAutoResizeMode(AUTO_RESIZE_OFF);
        setFillsViewportHeight(true);
        setShowGrid(false);
        TableStyle.apply(this);
    }

    /** Shows both in a scroll pane, with common rows and a common selection; the keyboard goes to the one that scrolls. */
    static void join(JScrollPane pane, ColumnsTable left, ColumnsTable scrolling) {
        left.setFocusable(false);
        left.getTableHeader().setReorderingAllowed(false);
        left.setUpdateSelectionOnSort(false);
        left.setRowSorter(scrolling.getRowSorter());
        left.setSelectionModel(scrolling.getSelectionModel());
        scrolling.addPropertyChangeListener("selectionBackground", event -> left.repaint());
        pane.setViewportView(scrolling);
        pane.setRowHeaderView(left);
        pane.setCorner(ScrollPaneConstants.UPPER_LEADING_CORNER, left.getTableHeader());
    }

    /**
     * What the header of a column tells, as HTML; null for nothing.
     *
     * @param column of the model
     */
    String headerTip(int column) {
        return null;
    }

    @Override
    protected JTableHeader createDefaultTableHeader() {
        return new JTableHeader(getColumnModel()) {
            private static final long serialVersionUID = 1L;

            @Override
            public String getToolTipText(MouseEvent event) {
                int column = columnAtPoint(event.getPoint());
                return column < 0 ? null : headerTip(convertColumnIndexToModel(column));
            }
        };
    }

    /** Its columns in display order. */
    List<TableColumn> columns() {
        return Collections.list(getColumnModel().getColumns());
    }

    @Override
    public void createDefaultColumnsFromModel() {
        columns().forEach(getColumnModel()::removeColumn);
        for (int i = 0; i < getModel().getColumnCount(); i++) {
            // Null while the table is made.
            if (shown == null || shown.test(i)) {
                addColumn(new TableColumn(i));
            }
        }
    }

    /** As wide as its columns, where it is beside another table. */
    @Override
    public Dimension getPreferredScrollableViewportSize() {
        int width = columns().stream().mapToInt(TableColumn::getPreferredWidth).sum();
        return new Dimension(width, super.getPreferredScrollableViewportSize().height);
    }

    /** Makes room when a column is resized. */
    @Override
    public void columnMarginChanged(ChangeEvent event) {
        super.columnMarginChanged(event);
        if (getParent() != null) {
            getParent().revalidate();
        }
    }
}
