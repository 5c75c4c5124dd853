package org.shapecode.toolkit;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;
import org.openide.awt.QuickSearch;

class SearchFieldFocusTest {
    private static final QuickSearch.Callback NOTHING = new QuickSearch.Callback() {
        @Override
        public void quickSearchUpdate(String text) {
            // Finds nothing.
        }

        @Override
        public void showNextSelection(boolean forward) {
            // Finds nothing.
        }

        @Override
        public String findMaxPrefix(String prefix) {
            return prefix;
        }

        @Override
        public void quickSearchConfirmed() {
            // Finds nothing.
        }

        @Override
        public void quickSearchCanceled() {
            // Finds nothing.
        }
    };

    @Test
    void tabLeavesASearchFieldOfThePlatform() throws Exception {
        JButton before = new JButton("Before");
        JButton after = new JButton("After");
        JPanel search = new JPanel(new BorderLayout());
        JFrame window = new JFrame();
        EventQueue.invokeAndWait(() -> {
            new SearchFieldFocus().run();
            QuickSearch.attach(search, BorderLayout.CENTER, NOTHING).setAlwaysShown(true);
            window.add(before, BorderLayout.NORTH);
            window.add(search, BorderLayout.CENTER);
            window.add(after, BorderLayout.SOUTH);
            window.pack();
            window.setVisible(true);
        });
        Seek.await("the focus in the window", before::isFocusOwner);
        JTextField field = Seek.part(search, JTextField.class, null);
        assertNotNull(field);
        leave(field, 0);
        Seek.await("the focus after the field", after::isFocusOwner);
        leave(field, InputEvent.SHIFT_DOWN_MASK);
        Seek.await("the focus before the field", before::isFocusOwner);
        EventQueue.invokeAndWait(window::dispose);
    }

    /** Presses Tab, with modifiers, in a field. */
    private static void leave(Component field, int modifiers) throws Exception {
        EventQueue.invokeAndWait(field::requestFocusInWindow);
        Seek.await("the focus in the field", field::isFocusOwner);
        EventQueue.invokeAndWait(() -> field.dispatchEvent(new KeyEvent(
                field, KeyEvent.KEY_PRESSED, System.currentTimeMillis(), modifiers, KeyEvent.VK_TAB, '\t')));
    }
}
