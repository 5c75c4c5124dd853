package org.shapecode.application.rules;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

/** The inside of a module is its own, and a plugin is all inside. */
public class ExportsTest {
    private final Exports rule = new Exports();

    @Test
    public void holds() {
        rule.check(ClassFiles.uses());
    }

    @Test
    public void fires() {
        String root = Examples.ROOT + ".exports.";
        assertEquals(
                List.of(
                        "cli/Borrows.java:8: cli uses a plugin, " + root + "shapes.Disk",
                        "models/Peeks.java:9: models uses what network keeps to itself: " + root
                                + "network.inside.Hidden"),
                Examples.offences(rule, "exports"));
    }
}
