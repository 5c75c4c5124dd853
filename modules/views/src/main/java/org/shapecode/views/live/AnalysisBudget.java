package org.shapecode.views.live;

/**
 * Limits how often an analysis is repeated: at most ten times a second, and only while its processor time stays within a
 * share of the time that has passed, plus an initial credit. Thread-safe.
 */
final class AnalysisBudget {
    private static final double PERIOD_SECONDS = 0.1;

    private final double limit;
    private double credit;
    private double updated = Double.NaN;
    private double started = Double.NEGATIVE_INFINITY;
    private int runs;

    /**
     * Starts with the full credit.
     *
     * @param limit the initial credit and the most that can accumulate, in seconds of processor time
     */
    AnalysisBudget(double limit) {
        this.limit = limit;
        this.credit = limit;
    }

    /**
     * Whether the analysis may run now. Adds to the credit.
     *
     * @param now the current time in seconds, on any clock
     * @param share processor seconds granted per second since the last call
     */
    synchronized boolean isDue(double now, double share) {
        credit = Math.min(limit, credit + share * (Double.isNaN(updated) ? 0 : now - updated));
        updated = now;
        return credit > 0 && now - started >= PERIOD_SECONDS;
    }

    /** Records that the analysis starts. */
    synchronized void start(double now) {
        started = now;
        runs++;
    }

    /** Charges processor seconds. The first run is free, as it is slow only because Java still has to compile it. */
    synchronized void charge(double seconds) {
        if (runs > 1) {
            credit -= seconds;
        }
    }
}
