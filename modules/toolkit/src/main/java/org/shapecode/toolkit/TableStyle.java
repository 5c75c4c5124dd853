package org.shapecode.toolkit;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPopupMenu;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import javax.swing.table.TableCellRenderer;
import org.openide.awt.MouseUtils;

/** The common appearance and context menu of tables. Event dispatch thread. */
public final class TableStyle {
    private static final String STYLE = "FlatLaf.style";
    private static final String MENU = "menu";
    private static final String MARGINS = "cellMargins: 2,8,2,8";

    /** The margins above, in pixels: a renderer has them only within a table, not when its width is asked for. */
    private static final int SPARE = 16;

    private TableStyle() {}

    /** Left-aligns the column headers with the cells below and widens the cell margins. */
    public static void apply(JTable table) {
        table.putClientProperty(STYLE, MARGINS);
        table.getTableHeader().putClientProperty(STYLE, MARGINS);
        plain(table.getTableHeader().getDefaultRenderer());
        plain(table.getDefaultRenderer(Object.class));
        if (table.getTableHeader().getDefaultRenderer() instanceof JLabel label) {
            label.setHorizontalAlignment(SwingConstants.LEADING);
        }
    }

    /** Makes all rows as high as a line of text and some pixels more, also after a change of the font. */
    public static void fitRows(JTable table, int more) {
        Runnable fit =
                () -> table.setRowHeight(table.getFontMetrics(table.getFont()).getHeight() + more);
        table.addPropertyChangeListener("font", event -> fit.run());
        fit.run();
    }

    /** Makes a renderer show its text as it is, though it begins with {@code <html>}: names may be a stranger's. */
    public static void plain(TableCellRenderer renderer) {
        if (renderer instanceof JComponent component) {
            component.putClientProperty("html.disable", true);
        }
    }

    /**
     * Gives a table a context menu for its selection: with the mouse, the row or cell below the pointer becomes the selection if
     * it is not in it; by Shift+F10 and the key for the context menu, the menu is shown below the selected row or cell.
     *
     * @param menu makes the menu for the selection, each time it is shown
     */
    public static void addMenu(JTable table, Supplier<JPopupMenu> menu) {
        bindMenuKeys(table, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                Point below = belowSelection(table);
                menu.get().show(table, below.x, below.y);
            }
        });
        table.addMouseListener(new MouseUtils.PopupMouseAdapter() {
            @Override
            protected void showPopup(MouseEvent event) {
                select(table, table.rowAtPoint(event.getPoint()), table.columnAtPoint(event.getPoint()));
                menu.get().show(table, event.getX(), event.getY());
            }
        });
    }

    /** Binds the keys of context menus while a component has the focus. */
    static void bindMenuKeys(JComponent part, Action action) {
        part.getActionMap().put(MENU, action);
        part.getInputMap().put(KeyStroke.getKeyStroke("shift F10"), MENU);
        part.getInputMap().put(KeyStroke.getKeyStroke("CONTEXT_MENU"), MENU);
    }

    private static void select(JTable table, int row, int column) {
        boolean cells = table.getCellSelectionEnabled();
        if (row < 0 || (cells ? table.isCellSelected(row, column) : table.isRowSelected(row))) {
            return;
        }
        table.setRowSelectionInterval(row, row);
        if (cells && column >= 0) {
            table.setColumnSelectionInterval(column, column);
        }
    }

    /** The row that was selected last is scrolled into view, but no column: one of many would not stay. */
    static Point belowSelection(JTable table) {
        int lead = table.getSelectionModel().getLeadSelectionIndex();
        int row = table.isRowSelected(lead) ? lead : table.getSelectedRow();
        int column = table.getColumnModel().getSelectionModel().getLeadSelectionIndex();
        Rectangle cell = table.getCellRect(row, Math.max(0, column), false);
        if (row >= 0) {
            table.scrollRectToVisible(new Rectangle(table.getVisibleRect().x, cell.y, 1, cell.height));
        }
        Rectangle visible = table.getVisibleRect();
        return new Point(
                Math.max(visible.x, Math.min(cell.x, visible.x + visible.width)),
                row < 0 ? visible.y : cell.y + cell.height);
    }

    /** Shares the width by what the columns and their headers hold, so that nothing is cut while there is room. */
    public static void fitColumns(JTable table) {
        for (int column = 0; column < table.getColumnCount(); column++) {
            int width = headerWidth(table, column);
            for (int row = 0; row < table.getRowCount(); row++) {
                Component cell = table.prepareRenderer(table.getCellRenderer(row, column), row, column);
                width = Math.max(width, cell.getPreferredSize().width + SPARE);
            }
            table.getColumnModel().getColumn(column).setPreferredWidth(width);
        }
    }

    /** The width that a header needs, in pixels. */
    public static int headerWidth(JTable table, int column) {
        return table.getTableHeader()
                        .getDefaultRenderer()
                        .getTableCellRendererComponent(table, table.getColumnName(column), false, false, -1, column)
                        .getPreferredSize()
                        .width
                + SPARE;
    }

    /** Paints a centred placeholder text over an empty table, one sentence per line. */
    public static void paintEmptyText(JTable table, Graphics graphics, String text) {
        // The table may be wider than its viewport.
        Rectangle visible = table.getVisibleRect();
        JLabel label = StyledText.caption("<html><div style='text-align: center'>" + text.replace(". ", ".<br>"));
        label.setHorizontalAlignment(SwingConstants.CENTER);
        label.setSize(visible.getSize());
        Graphics clipped = graphics.create(visible.x, visible.y, visible.width, visible.height);
        label.paint(clipped);
        clipped.dispose();
    }
}
