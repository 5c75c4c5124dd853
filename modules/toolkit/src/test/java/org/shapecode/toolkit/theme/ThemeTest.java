package org.shapecode.toolkit.theme;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.Icon;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JToolTip;
import javax.swing.JTree;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shapecode.toolkit.StyledText;
import org.shapecode.toolkit.ThemeChoice;

class ThemeTest {
    /** The ratio of the strictest level of the Web Content Accessibility Guidelines. */
    private static final double HIGH_CONTRAST = 7;

    /** For small text, and for icons, in the same guidelines. */
    private static final double EASY = 4.5;

    private static final double VISIBLE = 3;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{3,6}\\b");

    /** What is written in a colour, and on which others. */
    private static final Map<String, List<String>> TEXT_ON = Map.ofEntries(
            Map.entry("Label.foreground", List.of("Panel.background", "Tree.background", "Table.background")),
            Map.entry(
                    "Button.foreground",
                    List.of("Button.background", "Button.hoverBackground", "Button.pressedBackground")),
            Map.entry(
                    "Button.default.foreground",
                    List.of(
                            "Button.default.background",
                            "Button.default.hoverBackground",
                            "Button.default.pressedBackground")),
            Map.entry("ToggleButton.selectedForeground", List.of("ToggleButton.selectedBackground")),
            Map.entry("TextField.foreground", List.of("TextField.background")),
            Map.entry("TextField.selectionForeground", List.of("TextField.selectionBackground")),
            Map.entry("ComboBox.selectionForeground", List.of("ComboBox.selectionBackground")),
            Map.entry("Menu.foreground", List.of("MenuBar.background", "MenuBar.hoverBackground", "Menu.background")),
            Map.entry("Menu.selectionForeground", List.of("Menu.selectionBackground")),
            Map.entry("MenuItem.selectionForeground", List.of("MenuItem.selectionBackground")),
            Map.entry("MenuItem.acceleratorForeground", List.of("MenuItem.background")),
            Map.entry("MenuItem.acceleratorSelectionForeground", List.of("MenuItem.selectionBackground")),
            Map.entry("Tree.selectionForeground", List.of("Tree.selectionBackground")),
            Map.entry("Tree.selectionInactiveForeground", List.of("Tree.selectionInactiveBackground")),
            Map.entry("Tree.icon.collapsedColor", List.of("Tree.background")),
            Map.entry("Tree.icon.expandedColor", List.of("Tree.background")),
            Map.entry("Table.selectionForeground", List.of("Table.selectionBackground")),
            Map.entry("Table.selectionInactiveForeground", List.of("Table.selectionInactiveBackground")),
            Map.entry("List.selectionForeground", List.of("List.selectionBackground")),
            Map.entry("List.selectionInactiveForeground", List.of("List.selectionInactiveBackground")),
            Map.entry("ToolTip.foreground", List.of("ToolTip.background")),
            Map.entry("TabbedPane.foreground", List.of("TabbedPane.background", "TabbedPane.hoverColor")),
            Map.entry("EditorTab.foreground", List.of("EditorTab.background", "EditorTab.hoverBackground")),
            Map.entry("EditorTab.selectedForeground", List.of("EditorTab.selectedBackground")),
            Map.entry("ViewTab.foreground", List.of("ViewTab.background", "ViewTab.hoverBackground")),
            Map.entry("ViewTab.selectedForeground", List.of("ViewTab.selectedBackground")));

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

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textIsReadOnWhateverIsBelowIt(Theme theme) throws Exception {
        install(theme);
        assertEquals(theme.isDark(), FlatLaf.isLafDark());
        double least = isHigh(theme) ? HIGH_CONTRAST : EASY;
        assertAll(TEXT_ON.entrySet().stream()
                .flatMap(text -> text.getValue().stream()
                        .map(background -> () -> assertContrast(least, text.getKey(), background))));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTRAST_LIGHT", "CONTRAST_DARK"})
    void highContrastIsHigh(Theme theme) throws Exception {
        install(theme);
        assertContrast(HIGH_CONTRAST, "Label.disabledForeground", "Panel.background");
        assertContrast(HIGH_CONTRAST, "Component.borderColor", "Panel.background");
        assertContrast(HIGH_CONTRAST, "Slider.trackColor", "Panel.background");
        assertContrast(HIGH_CONTRAST, "Slider.disabledTrackColor", "Panel.background");
        assertContrast(VISIBLE, "Table.cellFocusColor", "Table.background");
        assertContrast(VISIBLE, "Table.cellFocusColor", "Table.selectionBackground");
    }

    /** Where all is black, or all white, a tip is seen by its border. */
    @ParameterizedTest
    @EnumSource(names = {"CONTRAST_LIGHT", "CONTRAST_DARK"})
    void tipsHaveABorder(Theme theme) throws Exception {
        install(theme);
        JToolTip tip = new JToolTip();
        tip.setTipText("A tip");
        tip.setSize(tip.getPreferredSize());
        BufferedImage image = painted(tip);
        assertEquals(UIManager.getColor("ToolTip.foreground"), new Color(image.getRGB(tip.getWidth() / 2, 0)));
    }

    /** Where nothing is done yet, as where nothing is entered yet. */
    @ParameterizedTest
    @EnumSource(names = {"CONTRAST_LIGHT", "CONTRAST_DARK"})
    void anEmptyProgressBarAndTheSearchFieldHaveFrames(Theme theme) throws Exception {
        install(theme);
        JProgressBar bar = new JProgressBar();
        bar.setSize(bar.getPreferredSize());
        Color frame = UIManager.getColor("Label.foreground");
        assertEquals(frame, new Color(painted(bar).getRGB(bar.getWidth() / 2, 0)));
        JPanel search = new JPanel();
        search.setSize(80, 24);
        search.setBorder(UIManager.getBorder("nb.quicksearch.border"));
        assertEquals(frame, new Color(painted(search).getRGB(40, 0)));
    }

    /** A selection has the same colours without the focus. */
    @ParameterizedTest
    @EnumSource(names = {"CONTRAST_LIGHT", "CONTRAST_DARK"})
    void theFocusInASelectionIsSeen(Theme theme) throws Exception {
        install(theme);
        for (String kind : List.of("List", "Tree", "Table")) {
            assertTrue(UIManager.getBoolean(kind + ".showCellFocusIndicator"), kind);
        }
    }

    /** As it is painted: the edges of small letters are smoothed, so that few of their pixels have their colour. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void smallSecondaryTextIsEasyToReadAsPainted(Theme theme) throws Exception {
        install(theme);
        JLabel caption = StyledText.caption("training images, test set");
        caption.setSize(caption.getPreferredSize());
        BufferedImage image = painted(caption);
        Color background = UIManager.getColor("Panel.background");
        double most = IntStream.of(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .mapToDouble(pixel -> contrast(new Color(pixel), background))
                .max()
                .orElseThrow();
        assertTrue(most >= (isHigh(theme) ? HIGH_CONTRAST : VISIBLE), "as painted: " + most);
    }

    /** An arrow has the colour of the text of its row. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void theArrowsOfATreeAreSeenOnASelectedRow(Theme theme) throws Exception {
        install(theme);
        JTree tree = new JTree();
        tree.setSize(tree.getPreferredSize());
        Icon arrow = UIManager.getIcon("Tree.collapsedIcon");
        assertEquals(UIManager.getColor("Tree.icon.collapsedColor"), arrowOn(tree, arrow));
        tree.setSelectionRow(0);
        assertEquals(UIManager.getColor("Tree.selectionInactiveForeground"), arrowOn(tree, arrow));
        assertEquals(
                UIManager.getColor("Tree.selectionInactiveForeground"),
                arrowOn(tree, UIManager.getIcon("Tree.expandedIcon")));
    }

    /** The colour in which an arrow is painted in the first row. */
    private static Color arrowOn(JTree tree, Icon arrow) {
        Set<Color> set = new HashSet<>();
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(2, 2);
        arrow.paintIcon(tree, graphics, 0, 0);
        graphics.dispose();
        for (int pixel : image.getRGB(0, 0, 40, 40, null, 0, 40)) {
            if (pixel >>> 24 == 255) {
                set.add(new Color(pixel));
            }
        }
        assertEquals(1, set.size(), set.toString());
        return set.iterator().next();
    }

    private static BufferedImage painted(JComponent label) {
        BufferedImage image = new BufferedImage(label.getWidth(), label.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(UIManager.getColor("Panel.background"));
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        label.paint(graphics);
        graphics.dispose();
        return image;
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
        JLabel error = new JLabel("An error");
        StyledText.showError(error, true);
        assertEquals(UIManager.getColor("Shapecode.errorText"), error.getForeground());
        StyledText.showError(error, false);
        assertEquals(UIManager.getColor("Label.foreground"), error.getForeground());
    }

    /** Those of the platform and of icons are too dark for text. */
    @Test
    void noTextIsWrittenInTheRedOfThePlatform() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            for (Path file : files.filter(each -> each.toString().matches(".*/src/main/.*\\.java"))
                    .toList()) {
                assertFalse(Files.readString(file).contains("foreground: $Objects."), file.toString());
            }
        }
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
            for (String selected : List.of(
                    "Tree.selectionBackground",
                    "Table.selectionBackground",
                    "List.selectionBackground",
                    "MenuItem.selectionBackground")) {
                assertContrast(VISIBLE, "Test.icon", selected);
            }
            if (theme.isDark()) {
                assertContrast(VISIBLE, "Test.icon", "Tree.selectionInactiveBackground");
            }
            if (isHigh(theme)) {
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

    private static boolean isHigh(Theme theme) {
        return theme.choice().name().startsWith("CONTRAST");
    }

    private static void assertContrast(double least, String text, String background) {
        double ratio = contrast(UIManager.getColor(text), UIManager.getColor(background));
        assertTrue(ratio >= least, text + " on " + background + ": " + ratio);
    }

    private static double contrast(Color text, Color background) {
        double first = luminance(text);
        double second = luminance(background);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
