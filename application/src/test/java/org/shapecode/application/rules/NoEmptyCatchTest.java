package org.shapecode.application.rules;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

/** No exception is swallowed, and a comment in the block is no excuse. */
public class NoEmptyCatchTest {
    private final NoEmptyCatch rule = new NoEmptyCatch();

    @Test
    public void holds() {
        rule.check(Checkout.sources());
    }

    @Test
    public void fires() {
        assertEquals(1, caught("").size());
        assertEquals(1, caught(" // cannot happen\n").size());
        assertEquals(1, caught(";").size());
        assertEquals(
                "modules/core/src/main/java/A.java:2: empty catch of RuntimeException;"
                        + " handle it, log it or let it pass on",
                caught("").get(0).toString());
    }

    @Test
    public void allowsStatements() {
        assertEquals(List.of(), caught("throw e;"));
        assertEquals(List.of(), caught("return;"));
    }

    private List<Violation> caught(String block) {
        return rule.violations(
                Sources.main("class A { void a() { try { a(); }\n catch (RuntimeException e) {" + block + "} } }"));
    }
}
