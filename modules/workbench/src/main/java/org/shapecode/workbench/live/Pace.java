package org.shapecode.workbench.live;

/**
 * Tells when the next look is due: at most ten a second, and so rarely that looking takes no more than its share of the
 * time, but for a credit at the start. Safe on any thread.
 */
final class Pace {
    private static final double PERIOD_SECONDS = 0.1;

    private final double share;
    private final double most;
    private double credit;
    private double updated = Double.NaN;
    private double looked = Double.NEGATIVE_INFINITY;

    /**
     * A pace that has its whole credit.
     *
     * @param share seconds of work allowed for each second that passes
     * @param credit seconds of work allowed at once, and the most that is saved up
     */
    Pace(double share, double credit) {
        this.share = share;
        this.most = credit;
        this.credit = credit;
    }

    /** Whether to look now; the time is in seconds on any clock. */
    synchronized boolean isDue(double now) {
        if (Double.isNaN(updated)) {
            updated = now;
        }
        credit = Math.min(most, credit + share * (now - updated));
        updated = now;
        return credit > 0 && now - looked >= PERIOD_SECONDS;
    }

    /** Notes that a look begins now. */
    synchronized void look(double now) {
        looked = now;
    }

    /** Notes seconds of work that a look took. */
    synchronized void spend(double seconds) {
        credit -= seconds;
    }
}
