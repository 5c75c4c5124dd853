package org.shapecode.workbench.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;

class ColumnLayoutTest {
    private final JPanel column = new JPanel();
    private final JPanel page = new JPanel(new ColumnLayout(400));

    private Rectangle placed(int width) {
        column.setPreferredSize(new Dimension(0, 250));
        page.add(column);
        page.setSize(width, 300);
        page.doLayout();
        return column.getBounds();
    }

    @Test
    void aColumnStandsInTheMiddleOfAWidePage() {
        assertEquals(new Rectangle(300, 0, 400, 250), placed(1000));
    }

    @Test
    void aColumnFillsANarrowPage() {
        assertEquals(new Rectangle(0, 0, 300, 250), placed(300));
        assertEquals(250, page.getPreferredSize().height);
    }
}
