package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dimension;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.junit.jupiter.api.Test;

class FormLayoutTest {
    private static final int DEPTH = 8;

    private int asked;

    private final JTextArea leaf = new JTextArea() {
        private static final long serialVersionUID = 1L;

        @Override
        public Dimension getPreferredSize() {
            asked++;
            return new Dimension(50, 20);
        }
    };

    private JPanel nested() {
        JComponent inner = leaf;
        for (int i = 0; i < DEPTH; i++) {
            JPanel outer = new JPanel(new FormLayout("insets 0, gap 0, fillx, wrap", "[grow, fill]"));
            outer.add(inner);
            inner = outer;
        }
        return (JPanel) inner;
    }

    /** With a plain MigLayout, a text in eight panels is asked 772 times: its height depends on its width. */
    @Test
    void asksOnceWhatIsDeepInside() {
        JPanel panel = nested();
        assertEquals(new Dimension(50, 20), panel.getPreferredSize());
        assertTrue(asked < 40, () -> asked + " questions");
    }
}
