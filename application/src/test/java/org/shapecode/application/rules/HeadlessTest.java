package org.shapecode.application.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

/** Nothing that runs without a display knows AWT or Swing; what draws may. */
public class HeadlessTest {
    private final Headless rule = new Headless();

    @Test
    public void holds() {
        rule.check(ClassFiles.uses());
    }

    @Test
    public void fires() {
        List<String> found = Examples.offences(rule, "headless");
        assertEquals(
                List.of(
                        "cli/Asks.java:8: headless cli uses javax.swing.JOptionPane",
                        "core/Painted.java:1: headless core uses java.awt.Color",
                        "pictures/Paints.java:1: headless pictures uses java.awt.Graphics2D",
                        "shapes/Holds.java:1: headless shapes uses javax.swing.Icon"),
                found);
    }

    @Test
    public void appliesToSinglePackagesOfADesktopModule() {
        ModuleRow row = ModuleRow.of(ModuleRow.Kind.DESKTOP, "queue").withoutDisplayIn("");
        assertTrue(row.isHeadless(""));
        assertFalse(row.isHeadless("window"));
    }
}
