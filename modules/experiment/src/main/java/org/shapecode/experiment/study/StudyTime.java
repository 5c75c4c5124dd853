package org.shapecode.experiment.study;

import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/**
 * How long a study trains on this computer, as {@link StudyTimer} estimates it.
 *
 * @param seconds until all runs are trained, without making data and analyses
 * @param step the time of a step in seconds, of the slowest kind of run
 * @param atOnce how many runs train at the same time
 */
public record StudyTime(double seconds, double step, int atOnce) {
    /** That of runs which take so many seconds each, as many at once: when one ends, the next one begins. */
    static StudyTime of(List<Double> runs, double step, int atOnce) {
        PriorityQueue<Double> ends = new PriorityQueue<>(Collections.nCopies(atOnce, 0.0));
        runs.forEach(run -> ends.add(ends.remove() + run));
        return new StudyTime(Collections.max(ends), step, atOnce);
    }
}
