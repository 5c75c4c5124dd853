package org.shapecode.analyses;

import java.util.stream.IntStream;
import org.shapecode.experiment.api.Trained;

/** Errors of unseen images, inside and outside the holes of the training attributes. */
final class TestErrors {
    private TestErrors() {}

    /** The errors of those images that the training could have held, or of the others. */
    static double[] where(Trained trained, double[] errors, boolean covered) {
        double[][] values = trained.test().values();
        return IntStream.range(0, errors.length)
                .filter(i -> trained.experiment().data().covers(values[i]) == covered)
                .mapToDouble(i -> errors[i])
                .toArray();
    }
}
