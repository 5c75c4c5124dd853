package org.shapecode.application.rules;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

/** No file is long. */
public class FileLengthTest {
    private final FileLength rule = new FileLength();

    @Test
    public void holds() {
        rule.check(Checkout.sources());
    }

    @Test
    public void fires() {
        assertEquals(
                "modules/core/src/main/java/A.java:401: 401 lines; split it",
                rule.violations(Sources.main("\n".repeat(401))).get(0).toString());
        assertEquals(List.of(), rule.violations(Sources.main("\n".repeat(400))));
    }
}
