package org.shapecode.toolkit.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Color;
import java.awt.EventQueue;
import java.lang.reflect.Constructor;
import javax.swing.CellRendererPane;
import javax.swing.JComponent;
import javax.swing.UIManager;
import org.junit.jupiter.api.Test;

class TreeTipsTest {
    @Test
    void rowsKeepTheColorOfTheThemeWhenATipHasTakenTheirPane() throws Exception {
        Constructor<?> made =
                Class.forName("org.openide.explorer.view.ViewTooltips$ImgComp").getDeclaredConstructor();
        made.setAccessible(true);
        EventQueue.invokeAndWait(() -> {
            FlatLightLaf.setup();
            new TreeTips().run();
            CellRendererPane pane = new CellRendererPane();
            tip(made).add(pane);
            Color light = UIManager.getColor("Tree.foreground");
            assertEquals(light, pane.getForeground());
            FlatDarkLaf.setup();
            assertNotEquals(light, pane.getForeground());
            assertEquals(UIManager.getColor("Tree.foreground"), pane.getForeground());
        });
    }

    private static JComponent tip(Constructor<?> made) {
        try {
            return (JComponent) made.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
