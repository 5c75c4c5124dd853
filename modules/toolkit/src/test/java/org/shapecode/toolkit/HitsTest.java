package org.shapecode.toolkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HitsTest {
    @Test
    void everyWordMustBeSomewhere() {
        String[] words = Hits.words("  HOLE psi ");
        assertTrue(Hits.matches(words, "Disks with a hole", "lambda", "The search for psi 1"));
        assertFalse(Hits.matches(words, "Disks with a hole", "the network does not interpolate"));
    }
}
