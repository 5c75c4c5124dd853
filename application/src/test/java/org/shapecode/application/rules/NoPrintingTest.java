package org.shapecode.application.rules;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** Nothing prints, and the rule sees each way of printing but no word of it in comments and strings. */
public class NoPrintingTest {
    private final NoPrinting rule = new NoPrinting();

    @Test
    public void holds() {
        rule.check(Checkout.sources());
    }

    @Test
    public void fires() {
        assertEquals(
                4,
                offences("import static java.lang.System.err; class A {}")
                        + offences("class A { void a() { System.out\n.println(1); } }")
                        + offences("class A { Runnable a = System.err::println; }")
                        + offences("class A { void a(Exception e) { e.printStackTrace(); } }"));
    }

    @Test
    public void lettingThePlatformTellTheUserIsNoPrinting() {
        assertEquals(0, offences("class A { void a(Exception e) { Exceptions.printStackTrace(e); } }"));
    }

    @Test
    public void saysWhere() {
        assertEquals(
                "modules/core/src/main/java/A.java:2: System.err.printf; log it, show it to the user or return it",
                rule.violations(Sources.main("class A { void a() {\n System.err.printf(\"\"); } }"))
                        .get(0)
                        .toString());
    }

    @Test
    public void leavesOtherTextAlone() {
        assertEquals(0, offences("/* System.out.println() */ class A { String a = \"System.out.println()\"; }"));
        assertEquals(0, offences("class A { void a(java.io.PrintWriter w) { w.println(); System.setErr(null); } }"));
    }

    private int offences(String text) {
        return rule.violations(Sources.main(text)).size();
    }
}
