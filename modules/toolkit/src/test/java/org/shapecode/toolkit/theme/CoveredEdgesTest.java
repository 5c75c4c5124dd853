package org.shapecode.toolkit.theme;

import static org.awaitility.Awaitility.await;

import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.Window;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JRootPane;
import javax.swing.JWindow;
import javax.swing.RepaintManager;
import org.junit.jupiter.api.Test;

class CoveredEdgesTest {
    @Test
    void moreIsPaintedThanAPopupCovered() throws Exception {
        covered(
                frame -> {
                    JWindow popup = new JWindow(frame);
                    popup.setType(Window.Type.POPUP);
                    return popup;
                },
                popup -> popup.setVisible(false));
    }

    @Test
    void moreIsPaintedThanADialogCovered() throws Exception {
        covered(
                frame -> {
                    JDialog dialog = new JDialog(frame);
                    dialog.setUndecorated(true);
                    return dialog;
                },
                Window::dispose);
    }

    private static void covered(Function<JFrame, Window> opens, Consumer<Window> closes) throws Exception {
        List<Rectangle> painted = new CopyOnWriteArrayList<>();
        EventQueue.invokeAndWait(() -> {
            new CoveredEdges().run();
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
        Window[] popup = new Window[1];
        try {
            EventQueue.invokeAndWait(() -> {
                frame.setUndecorated(true);
                frame.setBounds(100, 100, 300, 200);
                frame.setVisible(true);
                popup[0] = opens.apply(frame);
                popup[0].setBounds(150, 120, 50, 40);
                popup[0].setVisible(true);
            });
            EventQueue.invokeAndWait(() -> closes.accept(popup[0]));
            Rectangle around = new Rectangle(49, 19, 52, 42);
            await().until(() -> painted.stream().anyMatch(part -> part.contains(around) && part.width < 100));
        } finally {
            EventQueue.invokeAndWait(() -> {
                RepaintManager.setCurrentManager(null);
                popup[0].dispose();
                frame.dispose();
            });
        }
    }
}
