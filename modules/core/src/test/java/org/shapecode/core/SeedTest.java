package org.shapecode.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class SeedTest {
    @Test
    void sameSeedAndPurposeGiveTheSameNumbers() {
        assertEquals(
                new Seed(7).stream("weights").nextLong(),
                new Seed(7).stream("weights").nextLong());
    }

    @Test
    void anotherSeedOrPurposeGivesOthers() {
        long number = new Seed(7).stream("weights").nextLong();
        assertNotEquals(number, new Seed(8).stream("weights").nextLong());
        assertNotEquals(number, new Seed(7).stream("batches").nextLong());
    }

    @Test
    void theNumbersAreTheSameOnEveryMachine() {
        assertEquals(FIRST, new Seed(1).stream("weights").nextLong());
    }

    private static final long FIRST = -7823925677000883097L;
}
