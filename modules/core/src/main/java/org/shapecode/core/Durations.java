package org.shapecode.core;

import java.time.Duration;

/** Durations as text. Thread-safe. */
public final class Durations {
    private Durations() {}

    /**
     * Formats a duration with its two largest units, such as {@code "2 min 5 s"}.
     *
     * @param seconds rounded to whole seconds; a negative duration counts as 0
     */
    public static String format(double seconds) {
        Duration time = Duration.ofSeconds(Math.max(0, Math.round(seconds)));
        if (time.toDays() > 0) {
            return time.toDays() + " d " + time.toHoursPart() + " h";
        }
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toMinutes() > 0
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : time.toSeconds() + " s";
    }
}
