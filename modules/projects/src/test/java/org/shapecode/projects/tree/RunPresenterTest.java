package org.shapecode.projects.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class RunPresenterTest {
    private final ZonedDateTime now = ZonedDateTime.of(2026, 11, 22, 10, 30, 0, 0, ZoneOffset.UTC);

    @Test
    void aShortDateLeavesOutWhatIsCurrent() {
        assertEquals(
                "09:05", RunPresenter.shortDate(now.withHour(9).withMinute(5).toInstant(), now));
        assertEquals(
                "3 Jan",
                RunPresenter.shortDate(now.withMonth(1).withDayOfMonth(3).toInstant(), now));
        assertEquals("22 Nov 2025", RunPresenter.shortDate(now.minusYears(1).toInstant(), now));
    }
}
