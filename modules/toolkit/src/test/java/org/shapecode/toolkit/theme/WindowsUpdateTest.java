package org.shapecode.toolkit.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.EventQueue;
import java.awt.Insets;
import javax.swing.JFrame;
import javax.swing.JScrollPane;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;
import org.junit.jupiter.api.Test;

class WindowsUpdateTest {
    /** As Quick Search and the categories of the options are. */
    @Test
    void aPaneWithoutABorderGetsNone() throws Exception {
        EventQueue.invokeAndWait(() -> {
            try {
                UIManager.setLookAndFeel(new FlatLightLaf());
                JScrollPane pane = new JScrollPane();
                pane.setBorder(null);
                JFrame window = new JFrame();
                window.add(pane);
                window.pack();
                UIManager.setLookAndFeel(new FlatDarkLaf());
                WindowsUpdate.start();
                assertEquals(new Insets(0, 0, 0, 0), pane.getInsets());
                window.dispose();
                UIManager.setLookAndFeel(new FlatLightLaf());
            } catch (UnsupportedLookAndFeelException e) {
                throw new AssertionError(e);
            }
        });
    }
}
