package org.shapecode.toolkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Rectangle;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import org.junit.jupiter.api.Test;

class TableStyleTest {
    @Test
    void rowsFollowTheFont() throws Exception {
        EventQueue.invokeAndWait(() -> {
            JTable table = new JTable(2, 2);
            TableStyle.fitRows(table, 8);
            table.setFont(table.getFont().deriveFont(40f));
            assertEquals(table.getFontMetrics(table.getFont()).getHeight() + 8, table.getRowHeight());
        });
    }

    @Test
    void theMenuOfTheKeyboardIsBelowTheSelectedRowInView() throws Exception {
        EventQueue.invokeAndWait(() -> {
            JTable table = new JTable(100, 3);
            JScrollPane scroll = new JScrollPane(table);
            scroll.setSize(300, 200);
            scroll.doLayout();
            scroll.getViewport().doLayout();
            assertEquals(new Point(0, 0), TableStyle.belowSelection(table), "nothing is selected");
            table.setRowSelectionInterval(50, 50);
            Rectangle row = table.getCellRect(50, 0, false);
            Point below = TableStyle.belowSelection(table);
            assertEquals(row.y + row.height, below.y);
            assertTrue(table.getVisibleRect().contains(row), "scrolled into view");
        });
    }
}
