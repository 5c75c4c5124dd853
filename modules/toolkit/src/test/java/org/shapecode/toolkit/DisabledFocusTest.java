package org.shapecode.toolkit;

import java.awt.EventQueue;
import java.awt.FlowLayout;
import javax.swing.JButton;
import javax.swing.JFrame;
import org.junit.jupiter.api.Test;

class DisabledFocusTest {
    @Test
    void theFocusLeavesAButtonThatWasDisabledBeforeItArrived() throws Exception {
        JButton first = new JButton("First");
        JButton apply = new JButton("Apply");
        JButton cancel = new JButton("Cancel");
        JFrame window = new JFrame();
        EventQueue.invokeAndWait(() -> {
            new DisabledFocus().run();
            window.setLayout(new FlowLayout());
            window.add(first);
            window.add(apply);
            window.add(cancel);
            window.pack();
            window.setVisible(true);
        });
        Seek.await("the focus in the window", first::isFocusOwner);
        EventQueue.invokeAndWait(() -> {
            apply.requestFocusInWindow();
            apply.setEnabled(false);
        });
        Seek.await("the focus on the next button", cancel::isFocusOwner);
        EventQueue.invokeAndWait(window::dispose);
    }
}
