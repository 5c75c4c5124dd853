package org.shapecode.toolkit.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import javax.swing.UIManager;
import org.junit.jupiter.api.Test;

class LiveColorsTest {
    @Test
    void followsTheLookAndFeel() {
        UIManager.getLookAndFeelDefaults().put("Test.color", Color.RED);
        Color color = new LiveColors.LiveColor("Test.color", Color.RED);
        UIManager.getLookAndFeelDefaults().put("Test.color", Color.BLUE);
        assertEquals(255, color.getBlue());
        assertEquals(0, color.getRed());
    }

    @Test
    void keepsItsColourWhereTheLookAndFeelHasNone() {
        assertEquals(Color.RED.getRGB(), new LiveColors.LiveColor("Test.missing", Color.RED).getRGB());
    }
}
