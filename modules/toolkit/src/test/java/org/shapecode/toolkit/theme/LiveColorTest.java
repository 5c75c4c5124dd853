package org.shapecode.toolkit.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import javax.swing.UIManager;
import org.junit.jupiter.api.Test;

class LiveColorTest {
    @Test
    void itIsWhatTheLookAndFeelHasNow() {
        UIManager.getLookAndFeelDefaults().put("Test.color", Color.RED);
        Color color = new LiveColor("Test.color", Color.RED);
        UIManager.getLookAndFeelDefaults().put("Test.color", Color.BLUE);
        assertEquals(255, color.getBlue());
        assertEquals(0, color.getRed());
    }

    @Test
    void itStaysAsItWasWhereTheLookAndFeelHasNone() {
        assertEquals(Color.RED.getRGB(), new LiveColor("Test.missing", Color.RED).getRGB());
    }
}
