package org.shapecode.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JLabel;
import javax.swing.plaf.basic.BasicHTML;
import org.junit.jupiter.api.Test;

class ViewBarTest {
    @Test
    void theNameOfARunIsNeverHtml() throws Exception {
        String evil = "<html><img src='http://127.0.0.1/a'>";
        EventQueue.invokeAndWait(() -> {
            ViewBar bar = new ViewBar();
            bar.setRuns(evil);
            Optional<JLabel> shown = Stream.of(bar.component().getComponents())
                    .filter(JLabel.class::isInstance)
                    .map(JLabel.class::cast)
                    .findFirst();
            assertEquals("view-runs", shown.orElseThrow().getName());
            for (String text : new String[] {shown.get().getText(), shown.get().getToolTipText()}) {
                assertTrue(text.endsWith(evil), text);
                assertFalse(BasicHTML.isHTMLString(text), text);
            }
        });
    }
}
