package org.shapecode.application.rules;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

/** No code escapes the rules by the name of its module or package. */
public class PlacedTest {
    private final Placed rule = new Placed();

    @Test
    public void holds() {
        rule.check(Checkout.sources());
    }

    @Test
    public void fires() {
        assertEquals(
                "modules/core/src/main/java/A.java:1: not in a module of the table or not in its package;"
                        + " give the module a row in ModuleTable, and packages org.shapecode.core",
                rule.violations(Sources.main("package org.shapecode.data; class A {}"))
                        .get(0)
                        .toString());
        assertEquals(1, rule.violations(Sources.main("class A {}")).size());
        assertEquals(
                1,
                rule.violations(Sources.at("modules/extra/src/main/java/A.java", "package org.shapecode.extra;"))
                        .size());
    }

    @Test
    public void knowsModulesOfTwoWords() {
        String path = "modules/libs-dl4j/src/main/java/A.java";
        assertEquals(List.of(), rule.violations(Sources.at(path, "package org.shapecode.libs.dl4j.inside;")));
    }
}
