package org.shapecode.toolkit;

import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.SwingConstants;

/** Headers of tables that begin where the texts below them begin, and air between columns. Event dispatch thread. */
public final class Headers {
    private static final String STYLE = "FlatLaf.style";
    private static final String AIR = "cellMargins: 2,8,2,8";

    private Headers() {}

    /** Puts the headers of a table to the leading side. */
    public static void lead(JTable table) {
        table.putClientProperty(STYLE, AIR);
        table.getTableHeader().putClientProperty(STYLE, AIR);
        if (table.getTableHeader().getDefaultRenderer() instanceof JLabel label) {
            label.setHorizontalAlignment(SwingConstants.LEADING);
        }
    }
}
