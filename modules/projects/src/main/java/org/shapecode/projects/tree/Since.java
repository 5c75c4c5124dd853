package org.shapecode.projects.tree;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When something was, as briefly as can be. */
final class Since {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Since() {}

    static String of(Instant then, ZonedDateTime now) {
        ZonedDateTime when = then.atZone(now.getZone());
        if (when.toLocalDate().equals(now.toLocalDate())) {
            return TIME.format(when);
        }
        return when.getYear() == now.getYear() ? DAY.format(when) : YEAR.format(when);
    }
}
