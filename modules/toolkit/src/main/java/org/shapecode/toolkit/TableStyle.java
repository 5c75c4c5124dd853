package org.shapecode.toolkit;

import java.awt.Graphics;
import java.awt.Rectangle;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.TableCellRenderer;

/** The common appearance of tables. Event dispatch thread. */
public final class TableStyle {
    private static final String STYLE = "FlatLaf.style";
    private static final String MARGINS = "cellMargins: 2,8,2,8";

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

    /** Makes a renderer show its text as it is, though it begins with {@code <html>}: names may be a stranger's. */
    public static void plain(TableCellRenderer renderer) {
        if (renderer instanceof JComponent component) {
            component.putClientProperty("html.disable", true);
        }
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
