package org.shapecode.projects.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class SinceTest {
    private final ZonedDateTime now = ZonedDateTime.of(2026, 11, 22, 10, 30, 0, 0, ZoneOffset.UTC);

    @Test
    void onlyWhatDiffersIsSaid() {
        assertEquals("09:05", Since.of(now.withHour(9).withMinute(5).toInstant(), now));
        assertEquals("3 Jan", Since.of(now.withMonth(1).withDayOfMonth(3).toInstant(), now));
        assertEquals("22 Nov 2025", Since.of(now.minusYears(1).toInstant(), now));
    }
}
