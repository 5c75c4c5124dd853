package org.shapecode.application.rules;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

/** Packages of a module can be understood one after another. */
public class PackageCyclesTest {
    private final PackageCycles rule = new PackageCycles();

    @Test
    public void holds() {
        rule.check(ClassFiles.uses());
    }

    /** The cycle of three is found at each of its uses; a package that only uses one of them is no part of it. */
    @Test
    public void fires() {
        String root = Examples.ROOT + ".cycles.core.";
        assertEquals(
                List.of(
                        "core/first/First.java:1: core: first and second depend on each other: " + root
                                + "second.Second",
                        "core/second/Second.java:1: core: second and third depend on each other: " + root
                                + "third.Third",
                        "core/third/Third.java:1: core: third and first depend on each other: " + root + "first.First"),
                Examples.offences(rule, "cycles"));
    }
}
