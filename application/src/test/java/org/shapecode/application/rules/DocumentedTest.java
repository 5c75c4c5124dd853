package org.shapecode.application.rules;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

/** Public types say what they are for. */
public class DocumentedTest {
    private final Documented rule = new Documented();

    @Test
    public void holds() {
        rule.check(Checkout.sources());
    }

    @Test
    public void fires() {
        assertEquals(
                "modules/core/src/main/java/A.java:2: no javadoc on A; say what it is for",
                rule.violations(Sources.main("import java.util.List;\npublic record A() {}"))
                        .get(0)
                        .toString());
        assertEquals(
                1, rule.violations(Sources.main("/* plain */ public enum A {}")).size());
        assertEquals(
                1,
                rule.violations(Sources.main("/** */ public @interface A {}")).size());
    }

    @Test
    public void asksNoMore() {
        assertEquals(List.of(), rule.violations(Sources.main("/** Good. */ @Deprecated public interface A {}")));
        assertEquals(List.of(), rule.violations(Sources.main("final class A { public static class B {} }")));
        assertEquals(List.of(), rule.violations(Sources.test("public class ATest {}")));
    }
}
