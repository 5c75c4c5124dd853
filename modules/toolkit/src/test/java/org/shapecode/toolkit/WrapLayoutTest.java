package org.shapecode.toolkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;

class WrapLayoutTest {
    private final JPanel panel = new JPanel(new WrapLayout(10, 4));

    private void parts(int... widths) {
        for (int width : widths) {
            JPanel part = new JPanel();
            part.setPreferredSize(new Dimension(width, 20));
            panel.add(part);
        }
    }

    private Rectangle laid(int part) {
        panel.doLayout();
        return panel.getComponent(part).getBounds();
    }

    @Test
    void prefersOneLineBeforeItHasAWidth() {
        parts(100, 50, 30);
        assertEquals(new Dimension(200, 20), panel.getPreferredSize());
    }

    @Test
    void wrapsWhatDoesNotFit() {
        parts(100, 50, 30);
        panel.setSize(165, 44);
        assertEquals(new Rectangle(110, 0, 50, 20), laid(1));
        assertEquals(new Rectangle(0, 24, 30, 20), laid(2));
        assertEquals(44, panel.getPreferredSize().height);
    }

    @Test
    void componentsOfALineAreAsHighAsTheHighest() {
        parts(100, 50, 30);
        panel.getComponent(0).setPreferredSize(new Dimension(100, 50));
        panel.setSize(165, 74);
        assertEquals(new Rectangle(110, 0, 50, 50), laid(1));
        assertEquals(new Rectangle(0, 54, 30, 20), laid(2));
    }

    @Test
    void hiddenComponentsTakeNoRoom() {
        parts(100, 50, 30);
        panel.getComponent(1).setVisible(false);
        assertEquals(new Dimension(140, 20), panel.getPreferredSize());
        panel.setSize(140, 20);
        assertEquals(new Rectangle(110, 0, 30, 20), laid(2));
    }

    @Test
    void clipsComponentsToTheContainerWidth() {
        parts(100);
        panel.setSize(60, 20);
        assertEquals(new Rectangle(0, 0, 60, 20), laid(0));
    }

    @Test
    void requestsAnotherHeightOnlyOnce() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        JPanel counting = new JPanel(new WrapLayout(10, 4)) {
            private static final long serialVersionUID = 1L;

            @Override
            public void revalidate() {
                requests.incrementAndGet();
            }
        };
        JPanel part = new JPanel();
        part.setPreferredSize(new Dimension(100, 20));
        counting.add(part);
        counting.setSize(200, 50);
        requests.set(0);
        for (int i = 0; i < 3; i++) {
            EventQueue.invokeAndWait(counting::doLayout);
            EventQueue.invokeAndWait(() -> {});
        }
        assertEquals(1, requests.get());
    }
}
