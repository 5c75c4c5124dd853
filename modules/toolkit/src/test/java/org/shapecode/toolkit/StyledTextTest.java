package org.shapecode.toolkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.awt.EventQueue;
import java.nio.file.Path;
import javax.swing.JLabel;
import javax.swing.plaf.basic.BasicHTML;
import org.junit.jupiter.api.Test;

class StyledTextTest {
    @Test
    void cutsLongTextsWithAnEllipsis() {
        assertEquals("A disk", StyledText.shortened("A disk", 6));
        assertEquals("A dis…", StyledText.shortened("A disk with a hole", 6));
        assertEquals("A…", StyledText.shortened("A disk with a hole", 3), "no space before the ellipsis");
    }

    @Test
    void abbreviatesTheHomeFolderInPaths() {
        Path home = Path.of(System.getProperty("user.home"));
        assertEquals(Path.of("~", "Shapecode").toString(), StyledText.shortened(home.resolve("Shapecode")));
        Path other = home.resolveSibling("somebody-else");
        assertEquals(other.toString(), StyledText.shortened(other));
    }

    @Test
    void aHeadlineIsNeverHtml() throws Exception {
        String evil = "<html><img src='http://localhost/a'>";
        EventQueue.invokeAndWait(() -> {
            JLabel label = StyledText.headline(evil, true);
            assertNull(label.getClientProperty(BasicHTML.propertyKey));
            label.setText(evil + "b");
            assertEquals(evil + "b", label.getText());
            assertNull(label.getClientProperty(BasicHTML.propertyKey));
        });
    }
}
