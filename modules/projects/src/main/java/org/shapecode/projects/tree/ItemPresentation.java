package org.shapecode.projects.tree;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.shapecode.experiment.api.Run;

/**
 * How a place is shown, as of one moment.
 *
 * @param label its name
 * @param aside what is said beside it, more quietly; may be empty
 * @param tip one line for the mouse, and for those who cannot see the icon
 * @param icon a resource
 * @param time when it was begun, for what is listed by time
 * @param pace how it changes
 */
record ItemPresentation(String label, String aside, String tip, String icon, Instant time, Pace pace) {
    /** How a look changes. */
    enum Pace {
        /** Only with the file or folder itself. */
        STILL,
        /** With the files in it: it stopped before its end. */
        WATCHED,
        /** By itself. */
        MOVING;

        /** That of a run or study. */
        static Pace of(Run.State state) {
            return switch (state) {
                case DONE -> STILL;
                case RUNNING -> MOVING;
                case RESUMABLE, FAILED -> WATCHED;
            };
        }
    }

    /** The newest first; what has no time by name. */
    static final Comparator<ItemPresentation> ORDER = Comparator.comparing(ItemPresentation::time)
            .reversed()
            .thenComparing(look -> look.label().toLowerCase(Locale.ROOT))
            .thenComparing(ItemPresentation::label);

    /** Whether it is a run or study that can go on. */
    boolean resumable() {
        return pace == Pace.WATCHED;
    }

    /** What only the file or folder itself can change, and is listed by name. */
    static ItemPresentation still(String label, String aside, String tip, String icon) {
        return new ItemPresentation(label, aside, tip, icon, Instant.EPOCH, Pace.STILL);
    }

    /** As HTML, the aside greyed. */
    String html() {
        return aside.isEmpty()
                ? escape(label)
                : escape(label) + " <font color='!Label.disabledForeground'>" + escape(aside) + "</font>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
