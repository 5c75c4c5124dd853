package org.shapecode.toolkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class QuickSearchResultsTest {
    @Test
    void matchesIfEveryWordOccurs() {
        String[] words = QuickSearchResults.words("  HOLE psi ");
        assertTrue(QuickSearchResults.matches(words, "Disks with a hole", "lambda", "The search for psi 1"));
        assertFalse(QuickSearchResults.matches(words, "Disks with a hole", "the network does not interpolate"));
    }
}
