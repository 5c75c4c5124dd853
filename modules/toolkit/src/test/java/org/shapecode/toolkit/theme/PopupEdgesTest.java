package org.shapecode.toolkit.theme;

import static org.awaitility.Awaitility.await;

import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.Window;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JRootPane;
import javax.swing.JWindow;
import javax.swing.RepaintManager;
import org.junit.jupiter.api.Test;

class PopupEdgesTest {
    @Test
    void moreIsPaintedThanAPopupCovered() throws Exception {
        List<Rectangle> painted = new CopyOnWriteArrayList<>();
        EventQueue.invokeAndWait(() -> {
            new PopupEdges().run();
            RepaintManager.setCurrentManager(new RepaintManager() {
                @Override
                public void addDirtyRegion(JComponent part, int x, int y, int width, int height) {
                    super.addDirtyRegion(part, x, y, width, height);
                    if (part instanceof JRootPane) {
                        painted.add(new Rectangle(x, y, width, height));
                    }
                }
            });
        });
        JFrame frame = new JFrame();
        JWindow popup = new JWindow(frame);
        try {
            EventQueue.invokeAndWait(() -> {
                frame.setUndecorated(true);
                frame.setBounds(100, 100, 300, 200);
                frame.setVisible(true);
                popup.setType(Window.Type.POPUP);
                popup.setBounds(150, 120, 50, 40);
                popup.setVisible(true);
            });
            EventQueue.invokeAndWait(() -> popup.setVisible(false));
            Rectangle around = new Rectangle(49, 19, 52, 42);
            await().until(() -> painted.stream().anyMatch(part -> part.contains(around) && part.width < 100));
        } finally {
            EventQueue.invokeAndWait(() -> {
                RepaintManager.setCurrentManager(null);
                popup.dispose();
                frame.dispose();
            });
        }
    }
}
