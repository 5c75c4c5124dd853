package org.shapecode.workbench.ui;

import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.SwingConstants;

/** Headers of tables that begin where the texts below them begin. Event dispatch thread. */
public final class Headers {
    private Headers() {}

    /** Puts the headers of a table to the leading side. */
    public static void lead(JTable table) {
        if (table.getTableHeader().getDefaultRenderer() instanceof JLabel label) {
            label.setHorizontalAlignment(SwingConstants.LEADING);
        }
    }
}
