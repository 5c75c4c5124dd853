package org.shapecode.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentlyUsedTest {
    @Test
    void theOneNotAskedForLongestIsForgotten() {
        RecentlyUsed<String, Integer> kept = new RecentlyUsed<>(2);
        kept.put("a", 1);
        kept.put("b", 2);
        assertEquals(Optional.of(1), kept.get("a"));
        kept.put("c", 3);
        assertEquals(Optional.of(1), kept.get("a"));
        assertEquals(Optional.empty(), kept.get("b"));
        assertEquals(Optional.of(3), kept.get("c"));
        kept.clear();
        assertEquals(Optional.empty(), kept.get("a"));
    }
}
