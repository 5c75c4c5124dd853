package org.shapecode.application;

import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.choose;
import static org.shapecode.application.Desktop.find;
import static org.shapecode.application.Desktop.onEventThread;
import static org.shapecode.application.Desktop.press;
import static org.shapecode.application.Desktop.select;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.text.JTextComponent;
import junit.framework.Test;
import org.netbeans.swing.tabcontrol.TabDisplayer;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.shapecode.toolkit.Components;

/** A change of theme or font reaches every window at once, also those that are not there when it happens. */
public class AppearanceTest extends Driven {
    /** Called by JUnit for each test. */
    public AppearanceTest(String name) {
        super(name);
    }

    /** The tests of this class, run inside the application. */
    public static Test suite() {
        return Booted.suite(AppearanceTest.class);
    }

    /** The table of runs is in another perspective while the theme changes, Installed Plugins behind another tab. */
    public void testWindowsThatAreNotThereFollow() throws Exception {
        compare();
        await("the table is light", () -> brightness(RunRows.onTable(JTable::getBackground)) > 0.8);
        press("perspective-design");
        bringUp("PluginsWindow");
        bringUp("projectTabLogical_tc");

        choose("View|Dark Theme");
        await("the theme is dark", () -> brightness(themed("Panel.background")) < 0.4);
        compare();
        await("the table is dark", () -> brightness(RunRows.onTable(JTable::getBackground)) < 0.4);
        press("perspective-design");
        bringUp("PluginsWindow");
        assertTabsFit();
        assertTrue("the other tab is dark", brightness(of("PluginsWindow", TopComponent::getBackground)) < 0.4);
        assertTrue(
                "notifications are legible",
                brightness(themed("nb.core.ui.balloon.defaultGradientStartColor")) < 0.4
                        && brightness(themed("Label.foreground")) > 0.6);
        assertTrue("so are the buttons of the shortcuts", brightness(themed("control")) < 0.4);

        choose("View|Dark Theme");
        await("the theme is light", () -> brightness(themed("Panel.background")) > 0.8);
        compare();
        await(
                "the hint of Quick Search is no text",
                () -> onEventThread(() -> find(JTextComponent.class, AppearanceTest::isSearch)
                        .filter(field -> field.getForeground().equals(UIManager.getColor("Shapecode.secondaryText")))
                        .isPresent()));
        await("the table is light again", () -> brightness(RunRows.onTable(JTable::getBackground)) > 0.8);
        assertTabsFit();
        press("perspective-design");
    }

    /** High contrast and a larger font, chosen in the options. */
    public void testHighContrastAndFontSize() throws Exception {
        compare();
        int usual = RunRows.onTable(table -> table.getFont().getSize());
        press("perspective-design");
        set("High contrast, dark", "150%");
        await("black", () -> themed("Panel.background").equals(Color.BLACK));
        compare();
        await("black, too", () -> RunRows.onTable(JTable::getBackground).equals(Color.BLACK));
        await("larger", () -> Math.abs(RunRows.onTable(table -> table.getFont().getSize()) - usual * 1.5) <= 1);
        press("perspective-design");
        set("Light", "100%");
        await("light", () -> brightness(themed("Panel.background")) > 0.8);
        compare();
        await("as before", () -> RunRows.onTable(table -> table.getFont().getSize()) == usual);
        press("perspective-design");
    }

    /** Neither a tab nor the bar beside the tabs stands out from the panels. */
    private static void assertTabsFit() throws Exception {
        float panel = brightness(themed("Panel.background"));
        List<Color> painted =
                onEventThread(() -> Components.all(WindowManager.getDefault().getMainWindow())
                        .filter(TabDisplayer.class::isInstance)
                        .filter(Component::isShowing)
                        .map(TabDisplayer.class::cast)
                        .flatMap(AppearanceTest::backgrounds)
                        .toList());
        assertFalse("there are tabs", painted.isEmpty());
        for (Color each : painted) {
            assertEquals("of " + painted + " beside " + panel, panel, brightness(each), 0.15);
        }
    }

    /** The most frequent colour of each tab and of the whole bar. */
    private static Stream<Color> backgrounds(TabDisplayer tabs) {
        BufferedImage image = new BufferedImage(tabs.getWidth(), tabs.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        tabs.paint(graphics);
        graphics.dispose();
        Rectangle all = new Rectangle(tabs.getSize());
        return Stream.concat(
                        Stream.of(all),
                        IntStream.range(0, tabs.getModel().size())
                                .mapToObj(
                                        i -> tabs.getTabRect(i, new Rectangle()).intersection(all)))
                .filter(area -> !area.isEmpty())
                .map(area -> mostFrequent(image.getRGB(area.x, area.y, area.width, area.height, null, 0, area.width)));
    }

    private static Color mostFrequent(int[] colors) {
        Map<Integer, Long> counts =
                IntStream.of(colors).boxed().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new Color(
                Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey());
    }

    private static boolean isSearch(JTextComponent field) {
        return "Search".equals(field.getAccessibleContext().getAccessibleName());
    }

    /** The options that are open while they are applied: the platform keeps their size and colours. */
    public void testTheOpenOptionsFollow() throws Exception {
        choose("Tools|Options");
        await("the options", () -> Desktop.isEnabled("option-theme"));
        int usual = onEventThread(() -> options().getHeight());
        Color blue = selectedCategory();
        select("option-theme", "High contrast, dark");
        select("option-font-size", "150%");
        press("Options", "Apply");
        await("higher", () -> onEventThread(() -> options().getHeight()) > usual);
        await("the filter, too", () -> onEventThread(AppearanceTest::isFilterWhole));
        await("another colour", () -> !selectedCategory().equals(blue));
        assertEquals("that of the theme", themed("nb.options.categories.selectionBackground"), selectedCategory());
        press("Options", "OK");
        choose("Tools|Options");
        await("in full size when opened again", () -> onEventThread(AppearanceTest::isPageWhole));
        select("option-theme", "Light");
        select("option-font-size", "100%");
        press("Options", "OK");
        await("light", () -> brightness(themed("Panel.background")) > 0.8);
        List<String> buttons = onEventThread(AppearanceTest::tabButtons);
        assertFalse("there are buttons", buttons.isEmpty());
        assertEquals("no button twice", List.copyOf(new LinkedHashSet<>(buttons)), buttons);
    }

    /** The tabs and tool tips of the buttons beside them; how many rows of tabs there are changes with the windows. */
    private static List<String> tabButtons() {
        return Components.all(WindowManager.getDefault().getMainWindow())
                .filter(AbstractButton.class::isInstance)
                .map(AbstractButton.class::cast)
                .filter(button -> button.getClass().getName().startsWith("org.netbeans.swing.tabcontrol"))
                .map(button -> System.identityHashCode(SwingUtilities.getAncestorOfClass(TabDisplayer.class, button))
                        + " " + button.getToolTipText())
                .toList();
    }

    private static boolean isFilterWhole() {
        return find(JTextField.class, field -> field.getClass().getName().contains("QuickSearch"))
                .filter(field -> field.getHeight() >= field.getPreferredSize().height)
                .isPresent();
    }

    private static boolean isPageWhole() {
        return find(JComboBox.class, "option-theme")
                .map(box -> SwingUtilities.getAncestorOfClass(JViewport.class, box))
                .filter(page -> page.getHeight() >= page.getPreferredSize().height)
                .isPresent();
    }

    private static JDialog options() {
        return find(JDialog.class, dialog -> "Options".equals(dialog.getTitle()))
                .orElseThrow();
    }

    private static Color selectedCategory() throws Exception {
        return onEventThread(() -> find(JLabel.class, label -> isCategory(label, "Shapecode"))
                .map(AppearanceTest::painted)
                .orElseThrow());
    }

    private static boolean isCategory(JLabel label, String name) {
        return name.equals(label.getText()) && label.getClass().getName().contains("CategoryButton");
    }

    /** The colour between the border of a label and its text. */
    private static Color painted(JLabel label) {
        BufferedImage image = new BufferedImage(label.getWidth(), label.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        label.paint(graphics);
        graphics.dispose();
        return new Color(image.getRGB(label.getWidth() / 2, label.getHeight() - 3));
    }

    private static void compare() throws Exception {
        press("perspective-compare");
        await(
                "the table of runs",
                () -> onEventThread(() -> find(JTable.class, RunRows::isRuns).isPresent()));
    }

    private static void set(String theme, String size) throws Exception {
        choose("Tools|Options");
        select("option-theme", theme);
        select("option-font-size", size);
        press("Options", "OK");
    }

    private static void bringUp(String id) throws Exception {
        onEventThread(() -> {
            TopComponent window = WindowManager.getDefault().findTopComponent(id);
            window.open();
            window.requestActive();
            return true;
        });
        await(id + " is in front", () -> of(id, TopComponent::isShowing));
    }

    private static <T> T of(String id, Function<TopComponent, T> what) throws Exception {
        return onEventThread(() -> what.apply(WindowManager.getDefault().findTopComponent(id)));
    }

    private static Color themed(String key) throws Exception {
        return onEventThread(() -> new Color(UIManager.getColor(key).getRGB()));
    }

    private static float brightness(Color color) {
        return Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null)[2];
    }
}
