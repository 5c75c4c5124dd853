package org.shapecode.application.rules;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

/** Plugins are short, each kind by its own measure. */
public class PluginBudgetsTest {
    private final PluginBudgets rule = new PluginBudgets();

    @Test
    public void holds() {
        rule.check(Checkout.sources());
    }

    @Test
    public void fires() {
        assertEquals(
                "modules/core/src/main/java/A.java:1: 31 lines of code, more than the 30 of Shape;"
                        + " shorten it, or move what others need too to the API",
                plugin("Shape", 31).get(0).toString());
        assertEquals(1, plugin("WeightRegulariser", 41).size());
        assertEquals(1, plugin("ModelBuilder", 61).size());
        assertEquals(1, plugin("Analysis", 61).size());
    }

    @Test
    public void countsCodeOnly() {
        assertEquals(List.of(), plugin("Shape", 30));
        assertEquals(List.of(), plugin("Analysis", 60));
    }

    /** As formatted when the components have annotations. */
    @Test
    public void readsHeadersOfSeveralLines() {
        assertEquals(
                1,
                rule.violations(Sources.main("public record A(\n        @Parameter(\"B\")\n        double b,\n"
                                + "        double c) implements B, Shape {\n" + "    int a;\n".repeat(30) + "}\n"))
                        .size());
    }

    @Test
    public void seesPluginsBehindAnInterfaceThatTheyShare() {
        String shared = "package a;\n\npublic interface Shared extends ModelBuilder {\n}\n";
        assertEquals(List.of(), rule.violations(both(shared, 60)));
        assertEquals(1, rule.violations(both(shared, 61)).size());
        assertEquals(List.of(), rule.violations(both(shared.replace("ModelBuilder", "Comparable"), 61)));
    }

    @Test
    public void leavesOthersAlone() {
        assertEquals(
                List.of(),
                rule.violations(Sources.main("class A {\n    record B() implements Shape {\n"
                        + "        int a;\n".repeat(40) + "    }\n}\n")));
        assertEquals(List.of(), plugin("Comparable<A>", 100));
    }

    private static List<Source> both(String shared, int lines) {
        return List.of(
                new Source("modules/core/src/main/java/Shared.java", shared),
                new Source(
                        "modules/core/src/main/java/A.java",
                        "record A(int b) implements Shared {\n" + "    int a;\n".repeat(lines - 2) + "}\n"));
    }

    /** A plugin with so many lines of code, and others that do not count. */
    private List<Violation> plugin(String kind, int lines) {
        return rule.violations(Sources.main("package a;\n\nimport java.util.List;\n\n/**\n * Text.\n */\n"
                + "final class A implements " + kind + " {\n    // note\n" + "    int a;\n".repeat(lines - 2) + "}\n"));
    }
}
