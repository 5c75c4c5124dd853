package org.shapecode.application.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

/** Dependencies have one direction. */
public class DirectionTest {
    private final Direction rule = new Direction();

    @Test
    public void holds() {
        rule.check(ClassFiles.uses());
    }

    @Test
    public void fires() {
        String root = Examples.ROOT + ".direction.";
        assertEquals(
                List.of(
                        "analyses/Draws.java:9: analyses may not use libs-charts: org.jfree.chart.ui.RectangleInsets",
                        "core/Backwards.java:8: core may not use data: " + root + "data.api.Dataset",
                        "unheard/Of.java:8: unheard may not use core: " + root + "core.Json"),
                Examples.offences(rule, "direction"));
    }

    /** With a module comes what it may use, but not its library. */
    @Test
    public void readsTheTable() {
        ModuleTable table = ModuleTable.DESIGN;
        assertTrue(table.mayUse("analyses", "core"));
        assertTrue(table.mayUse("network", "libs-dl4j"));
        assertTrue(table.mayUse("benchmarks", "workbench"));
        assertFalse(table.mayUse("experiment", "libs-dl4j"));
        assertFalse(table.mayUse("network", "experiment"));
        assertFalse(table.mayUse("regularisers", "experiment"));
        assertFalse(table.mayUse("charts", "data"));
        assertFalse(table.mayUse("shapes", "samplings"));
    }

    /** Two modules that may use each other would make the rule meaningless. */
    @Test
    public void theTableHasNoCycle() {
        ModuleTable table = ModuleTable.DESIGN;
        for (ModuleRow row : table.rows()) {
            for (String used : table.usable(row.name())) {
                assertFalse(row.name() + " and " + used, table.mayUse(used, row.name()));
            }
        }
    }
}
