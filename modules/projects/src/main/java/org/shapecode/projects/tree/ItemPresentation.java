package org.shapecode.projects.tree;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shapecode.core.Html;
import org.shapecode.experiment.api.Run;
import org.shapecode.toolkit.StyledText;

/**
 * How an item is shown in the tree; a snapshot.
 *
 * @param label its name in the tree
 * @param name its name elsewhere, which for a run in a study begins with that of the study
 * @param aside grey text after the label; may be empty
 * @param tip the tooltip, which also replaces the icon for screen readers
 * @param icon a resource
 * @param time when it started, for items ordered by time
 * @param state of a run or study that could be read
 * @param warned whether the icon gets a badge because the tooltip says something needed to read its results
 */
record ItemPresentation(
        String label,
        String name,
        String aside,
        String tip,
        String icon,
        Instant time,
        Optional<Run.State> state,
        boolean warned) {
    /** When the presentation of an item must be read again. */
    enum Updates {
        /** When the file or folder itself changes. */
        SELF,
        /** When a file inside changes: the run or study can be resumed. */
        CONTENT,
        /** Periodically: the run is training. */
        PERIODIC;

        private static Updates of(Run.State state) {
            return switch (state) {
                case DONE -> SELF;
                case RUNNING -> PERIODIC;
                case NOT_STARTED, RESUMABLE, FAILED -> CONTENT;
            };
        }
    }

    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    /** Newest first; items without a time by label, in which seed-2 comes before seed-10. */
    static final Comparator<ItemPresentation> ORDER = Comparator.comparing(ItemPresentation::time)
            .reversed()
            .thenComparing(ItemPresentation::natural)
            .thenComparing(ItemPresentation::label);

    private String natural() {
        return DIGITS.matcher(label.toLowerCase(Locale.ROOT))
                .replaceAll(number -> String.format(Locale.ROOT, "%09d", Integer.parseInt(number.group())));
    }

    /** A copy that is ordered by its label. */
    ItemPresentation byLabel() {
        return new ItemPresentation(label, name, aside, tip, icon, Instant.EPOCH, state, warned);
    }

    /** A copy with a shorter name in the tree. */
    ItemPresentation labelled(String shorter) {
        return new ItemPresentation(shorter, name, aside, tip, icon, time, state, warned);
    }

    /** When it must be read again. */
    Updates updates() {
        return state.map(Updates::of).orElse(Updates.SELF);
    }

    /** Whether it is a run or study that can be resumed. */
    boolean resumable() {
        return updates() == Updates.CONTENT;
    }

    /** Whether it is not known to be a run or study that has not started. */
    boolean started() {
        return state.filter(Run.State.NOT_STARTED::equals).isEmpty();
    }

    /** An item that is ordered by label and changes with its file or folder only. */
    static ItemPresentation of(String label, String aside, String tip, String icon) {
        return new ItemPresentation(label, label, aside, tip, icon, Instant.EPOCH, Optional.empty(), false);
    }

    /** The label and the grey text as HTML. */
    String html() {
        return aside.isEmpty()
                ? Html.escape(label)
                : Html.escape(label) + " <font color='!" + StyledText.SECONDARY + "'>" + Html.escape(aside) + "</font>";
    }
}
