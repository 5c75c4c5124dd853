package org.shapecode.views.live;

/**
 * Tells when the next look is due: at most ten a second, and so rarely that looking takes no more than its share of the
 * processors' time, but for a credit at the start. Safe on any thread.
 */
final class Pace {
    private static final double PERIOD_SECONDS = 0.1;

    private final double most;
    private double credit;
    private double updated = Double.NaN;
    private double looked = Double.NEGATIVE_INFINITY;
    private int looks;

    /**
     * A pace that has its whole credit.
     *
     * @param credit seconds of work allowed at once, and the most that is saved up
     */
    Pace(double credit) {
        this.most = credit;
        this.credit = credit;
    }

    /**
     * Whether to look now.
     *
     * @param now in seconds on any clock
     * @param share seconds of work allowed for each second that passed since the last question
     */
    synchronized boolean isDue(double now, double share) {
        credit = Math.min(most, credit + share * (Double.isNaN(updated) ? 0 : now - updated));
        updated = now;
        return credit > 0 && now - looked >= PERIOD_SECONDS;
    }

    /** Notes that a look begins now. */
    synchronized void look(double now) {
        looked = now;
        looks++;
    }

    /** Notes seconds of work that looking took. The first look is free: it is slow only because all is new to Java. */
    synchronized void spend(double seconds) {
        if (looks > 1) {
            credit -= seconds;
        }
    }
}
