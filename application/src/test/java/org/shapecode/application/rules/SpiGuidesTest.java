package org.shapecode.application.rules;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

/** Whoever opens a package of extension points reads how to add one. */
public class SpiGuidesTest {
    private static final String FOLDER = "modules/data/src/main/java/org/shapecode/data/spi/";
    private static final Source SHAPE = new Source(FOLDER + "Shape.java", "/** How to add? */ interface Shape {}");

    private final SpiGuides rule = new SpiGuides();

    @Test
    public void holds() {
        rule.check(Checkout.sources());
    }

    @Test
    public void fires() {
        assertEquals(
                FOLDER + "package-info.java:1: no \"How to add\"; tell it in a few steps in its javadoc",
                rule.violations(List.of(SHAPE)).get(0).toString());
        assertEquals(1, rule.violations(List.of(SHAPE, page("/** Shapes. */"))).size());
        assertEquals(
                1, rule.violations(List.of(SHAPE, page("/* How to add. */"))).size());
    }

    @Test
    public void isContentWithAGuide() {
        assertEquals(List.of(), rule.violations(List.of(SHAPE, page("/** How to add a shape. */"))));
    }

    private static Source page(String comment) {
        return new Source(FOLDER + "package-info.java", comment + "\npackage org.shapecode.data.spi;");
    }
}
