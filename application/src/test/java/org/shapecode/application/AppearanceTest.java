package org.shapecode.application;

import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.choose;
import static org.shapecode.application.Desktop.find;
import static org.shapecode.application.Desktop.onEventThread;
import static org.shapecode.application.Desktop.press;
import static org.shapecode.application.Desktop.select;

import java.awt.Color;
import java.util.function.Function;
import javax.swing.JTable;
import javax.swing.UIManager;
import javax.swing.text.JTextComponent;
import junit.framework.Test;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

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
        assertTrue("the other tab is dark", brightness(of("PluginsWindow", TopComponent::getBackground)) < 0.4);
        assertTrue(
                "notifications are legible",
                brightness(themed("nb.core.ui.balloon.defaultGradientStartColor")) < 0.4
                        && brightness(themed("Label.foreground")) > 0.6);

        choose("View|Dark Theme");
        await("the theme is light", () -> brightness(themed("Panel.background")) > 0.8);
        compare();
        await(
                "the hint of Quick Search is no text",
                () -> onEventThread(() -> find(JTextComponent.class, AppearanceTest::isSearch)
                        .filter(field -> field.getForeground().equals(UIManager.getColor("Shapecode.secondaryText")))
                        .isPresent()));
        await("the table is light again", () -> brightness(RunRows.onTable(JTable::getBackground)) > 0.8);
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

    private static boolean isSearch(JTextComponent field) {
        return "Search".equals(field.getAccessibleContext().getAccessibleName());
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
