package org.shapecode.toolkit.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shapecode.toolkit.ThemeChoice;

class ThemeTest {
    /** The ratio of the strictest level of the Web Content Accessibility Guidelines. */
    private static final double HIGH_CONTRAST = 7;

    /** For small text, and for icons, in the same guidelines. */
    private static final double EASY = 4.5;

    private static final double VISIBLE = 3;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{3,6}\\b");

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
        UIManager.put("Test.icon", null);
        install(Theme.LIGHT);
    }

    @Test
    void highContrastIsHigh() throws Exception {
        install(Theme.CONTRAST_LIGHT);
        TEXT_ON.forEach(ThemeTest::assertHighContrast);
        install(Theme.CONTRAST_DARK);
        TEXT_ON.forEach(ThemeTest::assertHighContrast);
        assertTrue(FlatLaf.isLafDark());
    }

    /** On each background that is below it. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void secondaryTextAndErrorsAreEasyToRead(Theme theme) throws Exception {
        install(theme);
        for (String background : List.of(
                "Panel.background", "List.background", "Table.background", "Tree.background", "TextField.background")) {
            assertContrast(EASY, "Shapecode.secondaryText", background);
            assertContrast(EASY, "Shapecode.errorText", background);
        }
        assertContrast(EASY, "TextField.placeholderForeground", "TextField.background");
    }

    /** Those of all modules, but for white signs on them, pictures, and the marks of the application and of warnings. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void iconsAreSeen(Theme theme) throws Exception {
        install(theme);
        Set<String> colours = new TreeSet<>();
        for (Path icon : icons()) {
            COLOUR.matcher(Files.readString(icon)).results().forEach(found -> colours.add(found.group()));
        }
        colours.remove("#fff");
        assertTrue(colours.size() >= 5, colours.toString());
        for (String colour : colours) {
            UIManager.put("Test.icon", Color.decode(colour));
            assertContrast(VISIBLE, "Test.icon", "Panel.background");
            assertContrast(VISIBLE, "Test.icon", "Tree.background");
            if (theme.choice().name().startsWith("CONTRAST")) {
                assertContrast(VISIBLE, "Test.icon", "ToggleButton.toolbar.selectedBackground");
            }
        }
    }

    private static List<Path> icons() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            return files.filter(file -> file.toString().matches(".*/src/main/resources/.*\\.svg"))
                    .filter(file -> !file.toString().matches(".*/(presets|options)/[^/]*|.*/warning-badge.svg"))
                    .toList();
        }
    }

    private static void install(Theme theme) throws Exception {
        Theme.prepare(theme.choice(), 100);
        UIManager.setLookAndFeel(theme.isDark() ? new FlatDarkLaf() : new FlatLightLaf());
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
        assertContrast(HIGH_CONTRAST, text, background);
    }

    private static void assertContrast(double least, String text, String background) {
        double first = luminance(UIManager.getColor(text));
        double second = luminance(UIManager.getColor(background));
        double ratio = (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
        assertTrue(ratio >= least, text + " on " + background + ": " + ratio);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
