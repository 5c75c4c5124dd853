package org.shapecode.queue;

import java.util.function.IntSupplier;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.toolkit.Settings;

/**
 * How many train at once, and on how many threads.
 *
 * @param atOnce how many trainings
 * @param threads for each that is alone
 */
record Slots(IntSupplier atOnce, IntSupplier threads) {
    /** One with all processors. */
    static final Slots ONE = new Slots(() -> 1, Trainer::usualThreads);

    /** As the person has set. */
    static final Slots SETTINGS = new Slots(Settings::runsAtOnce, Settings::threads);

    /** For each training: several share the processors. */
    int threadsEach() {
        int share = Trainer.usualThreads() / atOnce.getAsInt();
        return Math.max(1, Math.min(threads.getAsInt(), share));
    }
}
