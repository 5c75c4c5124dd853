package org.shapecode.toolkit;

import java.awt.EventQueue;
import java.awt.GridLayout;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.junit.jupiter.api.Test;

class FocusInViewTest {
    @Test
    void whatTheKeyboardLeadsToIsScrolledIntoView() throws Exception {
        JPanel panel = new JPanel(new GridLayout(0, 1));
        JButton first = new JButton("First");
        JButton last = new JButton("Last");
        JFrame window = new JFrame();
        EventQueue.invokeAndWait(() -> {
            new FocusInView().run();
            panel.add(first);
            for (int i = 0; i < 20; i++) {
                JButton between = new JButton("Between");
                between.setFocusable(false);
                panel.add(between);
            }
            panel.add(last);
            window.add(new JScrollPane(panel));
            window.setSize(300, 200);
            window.setVisible(true);
        });
        Seek.await("the focus in the window", first::isFocusOwner);
        EventQueue.invokeAndWait(first::transferFocus);
        Seek.await(
                "the last one",
                () -> last.isFocusOwner() && panel.getVisibleRect().contains(last.getBounds()));
        EventQueue.invokeAndWait(window::dispose);
    }
}
