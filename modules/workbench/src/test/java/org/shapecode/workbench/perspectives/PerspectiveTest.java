package org.shapecode.workbench.perspectives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;

class PerspectiveTest {
    @Test
    void anUnknownIdGivesTheDefaultPerspective() {
        assertEquals(Perspective.COMPARE, Perspective.of("compare"));
        assertEquals(Perspective.DESIGN, Perspective.of("debug"));
        assertEquals(Perspective.DESIGN, Perspective.of(null));
    }

    @Test
    void everyPerspectiveHasAnIcon() {
        for (Perspective each : Perspective.values()) {
            assertNotNull(getClass().getResource("/" + each.icon()), each.id());
        }
    }
}
