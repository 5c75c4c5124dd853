package org.shapecode.report;

import org.shapecode.core.Counted;

/** The room for figures in a page, so that it stays small enough to send. Not thread-safe. */
final class Room {
    /** Characters of SVG; about the limit of an e-mail. */
    static final int MOST = 16_000_000;

    private final int most;
    private int left;

    Room() {
        this(MOST);
    }

    Room(int most) {
        this.most = most;
        this.left = most;
    }

    /** Takes room for a drawing; false if there is too little. */
    boolean take(int characters) {
        boolean fits = characters <= left;
        left -= fits ? characters : 0;
        return fits;
    }

    /** Why figures are missing. */
    String excuse(int figures) {
        return Counted.of(figures, "figure is", "figures are") + " left out, since a page holds at most "
                + most / 1_000_000 + " MB of figures; write a report of fewer runs, or the figures as files with"
                + " \u201cshapecode-cli figures\u201d.";
    }
}
