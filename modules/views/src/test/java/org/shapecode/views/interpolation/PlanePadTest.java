package org.shapecode.views.interpolation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlanePadTest {
    private static final String BACKGROUND = "TextField.background";

    /** As the dark look and feel has them. */
    private static final Map<String, Integer> DARK = Map.of(
            BACKGROUND,
            0x46494B,
            "Label.foreground",
            0xBBBBBB,
            "Component.focusColor",
            0x3D6185,
            "Component.linkColor",
            0x589DF6);

    /** As the light one has them. */
    private static final Map<String, Integer> LIGHT = Map.of(
            BACKGROUND,
            0xFFFFFF,
            "Label.foreground",
            0x000000,
            "Component.focusColor",
            0x89B0D4,
            "Component.linkColor",
            0x2470B3);

    @AfterEach
    void restore() {
        DARK.keySet().forEach(name -> UIManager.put(name, null));
    }

    private static double luminance(int rgb) {
        double sum = 0;
        double[] shares = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < shares.length; i++) {
            double level = (rgb >> (16 - 8 * i) & 255) / 255.0;
            sum += shares[i] * (level <= 0.04045 ? level / 12.92 : Math.pow((level + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    /** As WCAG defines it, from 1 to 21. */
    private static double contrast(int a, int b) {
        double x = luminance(a) + 0.05;
        double y = luminance(b) + 0.05;
        return Math.max(x / y, y / x);
    }

    private static double contrastOfTheCross(Map<String, Integer> colours) throws Exception {
        colours.forEach((name, rgb) -> UIManager.put(name, new Color(rgb)));
        BufferedImage image = new BufferedImage(220, 220, BufferedImage.TYPE_INT_RGB);
        EventQueue.invokeAndWait(() -> {
            PlanePad pad = new PlanePad(() -> {});
            pad.setSize(image.getWidth(), image.getHeight());
            Graphics2D graphics = image.createGraphics();
            pad.paint(graphics);
            graphics.dispose();
        });
        // The square is 200 px wide, and its middle at 110.
        return contrast(image.getRGB(50, 110), colours.get(BACKGROUND));
    }

    /** Graphics need a contrast of 3. */
    @Test
    void thePositionIsVisibleInBothThemes() throws Exception {
        assertTrue(contrastOfTheCross(DARK) >= 3, () -> "dark");
        assertTrue(contrastOfTheCross(LIGHT) >= 3, () -> "light");
    }
}
