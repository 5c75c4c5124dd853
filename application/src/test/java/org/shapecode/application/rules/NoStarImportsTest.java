package org.shapecode.application.rules;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

/** Imports name what is used, in tests too. */
public class NoStarImportsTest {
    private final NoStarImports rule = new NoStarImports();

    @Test
    public void holds() {
        rule.check(Checkout.sources());
    }

    @Test
    public void fires() {
        List<Violation> found = rule.violations(Sources.test(
                "import java.util.List;\nimport java.util.*;\nimport static java.lang.Math.*;\nclass A {}"));
        assertEquals(List.of(2, 3), found.stream().map(Violation::line).toList());
        assertEquals(
                "modules/core/src/test/java/ATest.java:2: import of java.util.*; name what is used",
                found.get(0).toString());
    }

    @Test
    public void leavesCommentsAlone() {
        assertEquals(List.of(), rule.violations(Sources.main("// import java.util.*;\nclass A {}")));
    }
}
