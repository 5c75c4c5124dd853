package org.shapecode.views.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Component;
import java.awt.Rectangle;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;

class WallLayoutTest {
    private final WallLayout layout = new WallLayout(300, 400, 200, 10, this::needed);

    /** A tile's name may say what area it needs. */
    private int needed(Component tile, int width) {
        return tile.getName() == null ? 0 : Integer.parseInt(tile.getName()) / width;
    }

    private JPanel wall(int tiles, int width, int height) {
        JPanel wall = new JPanel(layout);
        for (int i = 0; i < tiles; i++) {
            wall.add(new JPanel());
        }
        wall.setSize(width, height);
        wall.doLayout();
        return wall;
    }

    @Test
    void aWallIsAboutAsWideAsHigh() {
        assertEquals(1, layout.columns(2000, 1));
        assertEquals(2, layout.columns(2000, 3));
        assertEquals(3, layout.columns(2000, 7));
        assertEquals(2, layout.columns(1000, 7));
        assertEquals(2, layout.columns(620, 7));
        assertEquals(1, layout.columns(400, 7));
        assertEquals(1, layout.columns(0, 7));
    }

    @Test
    void tilesFillTheWall() {
        JPanel wall = wall(4, 1010, 510);
        assertEquals(new Rectangle(0, 0, 500, 250), wall.getComponent(0).getBounds());
        assertEquals(new Rectangle(510, 260, 500, 250), wall.getComponent(3).getBounds());
    }

    @Test
    void theLastRowSharesItsWidth() {
        JPanel wall = wall(3, 1010, 510);
        assertEquals(new Rectangle(0, 260, 1010, 250), wall.getComponent(2).getBounds());
    }

    @Test
    void whatIsHiddenTakesNoRoom() {
        JPanel wall = wall(2, 1010, 510);
        wall.getComponent(0).setVisible(false);
        wall.doLayout();
        assertEquals(new Rectangle(0, 0, 1010, 510), wall.getComponent(1).getBounds());
    }

    @Test
    void aRowIsAsHighAsItsTilesNeed() {
        JPanel wall = wall(4, 1010, 100);
        wall.getComponent(2).setName(String.valueOf(500 * 300));
        wall.doLayout();
        assertEquals(200 + 10 + 300, wall.getPreferredSize().height);
        assertEquals(new Rectangle(0, 0, 500, 200), wall.getComponent(0).getBounds());
        assertEquals(new Rectangle(510, 210, 500, 300), wall.getComponent(3).getBounds());
    }

    @Test
    void whatNeedsMuchMoreHasARowOfItsOwnBelowAFullOne() {
        JPanel wall = wall(4, 1010, 100);
        wall.getComponent(1).setName(String.valueOf(1010 * 350));
        wall.doLayout();
        assertEquals(new Rectangle(510, 0, 500, 200), wall.getComponent(2).getBounds());
        assertEquals(new Rectangle(0, 210, 1010, 350), wall.getComponent(1).getBounds());
        assertEquals(new Rectangle(0, 570, 1010, 200), wall.getComponent(3).getBounds());
    }

    @Test
    void aNarrowWallIsHigh() {
        assertEquals(3 * 210 - 10, wall(3, 320, 100).getPreferredSize().height);
    }

    @Test
    void anEmptyWallIsNoProblem() {
        JPanel wall = wall(0, 320, 100);
        assertEquals(200, wall.getPreferredSize().height, "the height of one row");
    }
}
