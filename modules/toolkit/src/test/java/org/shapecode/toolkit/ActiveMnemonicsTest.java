package org.shapecode.toolkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.FlowLayout;
import java.awt.KeyboardFocusManager;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;

class ActiveMnemonicsTest {
    private final List<String> run = new ArrayList<>();

    private JPanel experiment(String name) {
        JButton button = new JButton("Run");
        button.setMnemonic('R');
        button.addActionListener(event -> run.add(name));
        JPanel panel = new JPanel();
        panel.add(button);
        return panel;
    }

    /** Both in one window, side by side. */
    @Test
    void ofTwoExperimentsTheActiveOneIsRun() throws Exception {
        EventQueue.invokeAndWait(() -> {
            JPanel first = experiment("first");
            JPanel second = experiment("second");
            JPanel[] active = {first};
            JFrame window = new JFrame();
            window.setLayout(new FlowLayout());
            window.add(first);
            window.add(second);
            window.pack();
            window.setVisible(true);
            ActiveMnemonics mnemonics = new ActiveMnemonics(() -> active[0]);
            mnemonics.run();
            press(first, 'R');
            assertEquals(List.of("first"), run);
            active[0] = second;
            press(second, 'R');
            assertEquals(List.of("first", "second"), run);
            assertFalse(
                    mnemonics.dispatchKeyEvent(event(second, KeyEvent.KEY_PRESSED, InputEvent.ALT_DOWN_MASK, 'X')),
                    "left to others");
            assertFalse(mnemonics.dispatchKeyEvent(event(second, KeyEvent.KEY_RELEASED, 0, 'R')), "of a text");
            active[0] = null;
            assertFalse(
                    mnemonics.dispatchKeyEvent(event(second, KeyEvent.KEY_PRESSED, InputEvent.ALT_DOWN_MASK, 'R')),
                    "no active window");
            KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(mnemonics);
            window.dispose();
        });
    }

    private static void press(Component target, char letter) {
        target.dispatchEvent(event(target, KeyEvent.KEY_PRESSED, InputEvent.ALT_DOWN_MASK, letter));
        target.dispatchEvent(event(target, KeyEvent.KEY_RELEASED, 0, letter));
    }

    private static KeyEvent event(Component target, int id, int held, char letter) {
        return new KeyEvent(target, id, System.currentTimeMillis(), held, letter, letter);
    }
}
