package org.shapecode.views.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Component;
import java.awt.Rectangle;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;

class FigureGridLayoutTest {
    private final FigureGridLayout layout = new FigureGridLayout(300, 400, 200, 10, this::needed);

    /** A component's name may give the area that it needs. */
    private int needed(Component component, int width) {
        return component.getName() == null ? 0 : Integer.parseInt(component.getName()) / width;
    }

    private JPanel grid(int count, int width, int height) {
        JPanel grid = new JPanel(layout);
        for (int i = 0; i < count; i++) {
            grid.add(new JPanel());
        }
        grid.setSize(width, height);
        grid.doLayout();
        return grid;
    }

    @Test
    void theGridIsAboutSquare() {
        assertEquals(1, layout.columns(2000, 1));
        assertEquals(2, layout.columns(2000, 3));
        assertEquals(3, layout.columns(2000, 7));
        assertEquals(2, layout.columns(1000, 7));
        assertEquals(2, layout.columns(620, 7));
        assertEquals(1, layout.columns(400, 7));
        assertEquals(1, layout.columns(0, 7));
    }

    @Test
    void figuresFillTheGrid() {
        JPanel grid = grid(4, 1010, 510);
        assertEquals(new Rectangle(0, 0, 500, 250), grid.getComponent(0).getBounds());
        assertEquals(new Rectangle(510, 260, 500, 250), grid.getComponent(3).getBounds());
    }

    @Test
    void theLastRowSharesItsWidth() {
        JPanel grid = grid(3, 1010, 510);
        assertEquals(new Rectangle(0, 260, 1010, 250), grid.getComponent(2).getBounds());
    }

    @Test
    void hiddenFiguresTakeNoSpace() {
        JPanel grid = grid(2, 1010, 510);
        grid.getComponent(0).setVisible(false);
        grid.doLayout();
        assertEquals(new Rectangle(0, 0, 1010, 510), grid.getComponent(1).getBounds());
    }

    @Test
    void aRowIsAsHighAsItsFiguresNeed() {
        JPanel grid = grid(4, 1010, 100);
        grid.getComponent(2).setName(String.valueOf(500 * 300));
        grid.doLayout();
        assertEquals(200 + 10 + 300, grid.getPreferredSize().height);
        assertEquals(new Rectangle(0, 0, 500, 200), grid.getComponent(0).getBounds());
        assertEquals(new Rectangle(510, 210, 500, 300), grid.getComponent(3).getBounds());
    }

    @Test
    void aHighFigureGetsItsOwnRowBelowACompleteOne() {
        JPanel grid = grid(4, 1010, 100);
        grid.getComponent(1).setName(String.valueOf(1010 * 350));
        grid.doLayout();
        assertEquals(new Rectangle(510, 0, 500, 200), grid.getComponent(2).getBounds());
        assertEquals(new Rectangle(0, 210, 1010, 350), grid.getComponent(1).getBounds());
        assertEquals(new Rectangle(0, 570, 1010, 200), grid.getComponent(3).getBounds());
    }

    @Test
    void aNarrowGridHasOneColumn() {
        assertEquals(3 * 210 - 10, grid(3, 320, 100).getPreferredSize().height);
    }

    @Test
    void anEmptyGridHasTheHeightOfOneRow() {
        assertEquals(200, grid(0, 320, 100).getPreferredSize().height);
    }
}
