package org.shapecode.toolkit;

import java.time.Duration;

/** Numbers as people say them. */
public final class Spoken {
    private Spoken() {}

    /** A time to wait or one that has passed, to two units: {@code "2 min 5 s"}. */
    public static String duration(double seconds) {
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
