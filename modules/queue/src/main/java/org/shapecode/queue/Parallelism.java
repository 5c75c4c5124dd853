package org.shapecode.queue;

import java.util.function.IntSupplier;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.toolkit.Settings;

/**
 * How many jobs train at once and how many threads each gets.
 *
 * @param atOnce number of jobs, at least 1
 * @param threads threads of a job that trains alone
 */
record Parallelism(IntSupplier atOnce, IntSupplier threads) {
    /** One job on all processors. */
    static final Parallelism ONE = new Parallelism(() -> 1, Trainer::usualThreads);

    /** As in the user's settings. */
    static final Parallelism SETTINGS = new Parallelism(Settings::runsAtOnce, Settings::threads);

    /** Threads per job: parallel jobs share the processors, and each has at least one thread. */
    int threadsEach() {
        return Settings.threadsEach(atOnce.getAsInt(), threads.getAsInt());
    }
}
