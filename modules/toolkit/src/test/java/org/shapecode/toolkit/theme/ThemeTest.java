package org.shapecode.toolkit.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Color;
import java.util.Map;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shapecode.toolkit.ThemeChoice;

class ThemeTest {
    /** The ratio of the strictest level of the Web Content Accessibility Guidelines. */
    private static final double HIGH_CONTRAST = 7;

    private static final Map<String, String> TEXT_ON = Map.of(
            "Label.foreground", "Panel.background",
            "Label.disabledForeground", "Panel.background",
            "Button.foreground", "Button.background",
            "TextField.foreground", "TextField.background",
            "Table.selectionForeground", "Table.selectionBackground",
            "Tree.selectionInactiveForeground", "Tree.selectionInactiveBackground",
            "MenuItem.selectionForeground", "MenuItem.selectionBackground",
            "ToggleButton.selectedForeground", "ToggleButton.selectedBackground",
            "ToolTip.foreground", "ToolTip.background",
            "Component.borderColor", "Panel.background");

    /** The platform does this when it starts. */
    @BeforeAll
    static void addTheColoursOfThePlatform() {
        FlatLaf.registerCustomDefaultsSource("org.netbeans.swing.laf.flatlaf", ThemeTest.class.getClassLoader());
    }

    @AfterEach
    void reset() throws Exception {
        Theme.prepare(ThemeChoice.LIGHT, 100);
        UIManager.setLookAndFeel(new FlatLightLaf());
    }

    @Test
    void highContrastIsHigh() throws Exception {
        Theme.prepare(ThemeChoice.CONTRAST_LIGHT, 100);
        UIManager.setLookAndFeel(new FlatLightLaf());
        TEXT_ON.forEach(ThemeTest::assertHighContrast);
        Theme.prepare(ThemeChoice.CONTRAST_DARK, 100);
        UIManager.setLookAndFeel(new FlatDarkLaf());
        TEXT_ON.forEach(ThemeTest::assertHighContrast);
        assertTrue(FlatLaf.isLafDark());
    }

    @Test
    void theFontIsLarger() throws Exception {
        UIManager.setLookAndFeel(new FlatLightLaf());
        float usual = UIManager.getFont("Label.font").getSize2D();
        Theme.prepare(ThemeChoice.LIGHT, 150);
        UIManager.setLookAndFeel(new FlatLightLaf());
        assertEquals(usual * 1.5, UIManager.getFont("Label.font").getSize2D(), 1);
    }

    @Test
    void theInverseHasTheSameContrast() {
        assertEquals(Theme.CONTRAST_DARK, Theme.CONTRAST_LIGHT.inverse());
        for (Theme theme : Theme.values()) {
            assertEquals(theme, theme.inverse().inverse());
            assertEquals(theme, Theme.of(theme.choice()));
        }
    }

    private static void assertHighContrast(String text, String background) {
        double first = luminance(UIManager.getColor(text));
        double second = luminance(UIManager.getColor(background));
        double ratio = (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
        assertTrue(ratio >= HIGH_CONTRAST, text + " on " + background + ": " + ratio);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
