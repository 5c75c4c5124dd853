package org.shapecode.experiment.study;

import java.util.List;

/**
 * How long a study trains on this computer, as {@link StudyTimer} estimates it.
 *
 * @param seconds until all runs are trained, without making data and analyses
 * @param step the time of a step in seconds, of the slowest kind of run
 * @param atOnce how many runs train at the same time
 */
public record StudyTime(double seconds, double step, int atOnce) {
    /** That of runs which take so many seconds each, as many at once; it lasts at least as long as the longest. */
    static StudyTime of(List<Double> runs, double step, int atOnce) {
        double all = runs.stream().mapToDouble(each -> each).sum();
        double longest = runs.stream().mapToDouble(each -> each).max().orElse(0);
        return new StudyTime(Math.max(all / atOnce, longest), step, atOnce);
    }
}
