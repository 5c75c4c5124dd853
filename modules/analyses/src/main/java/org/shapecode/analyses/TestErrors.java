package org.shapecode.analyses;

import java.util.stream.IntStream;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.api.Trained;

/** The error of each unseen image: the sum over pixels of (x - D(E(x)))^2 (paper, Eq. 1). */
final class TestErrors {
    private TestErrors() {}

    static double[] of(Trained trained) {
        Dataset test = trained.test();
        float[] outputs = trained.model().decode(trained.model().encode(test.images()));
        int pixels = test.shape().pixels();
        double[] errors = new double[test.count()];
        for (int i = 0; i < outputs.length; i++) {
            double difference = test.images()[i] - outputs[i];
            errors[i / pixels] += difference * difference;
        }
        return errors;
    }

    /** The errors of those images that the training could have held, or of the others. */
    static double[] where(Trained trained, double[] errors, boolean covered) {
        double[][] values = trained.test().values();
        return IntStream.range(0, errors.length)
                .filter(i -> trained.experiment().data().covers(values[i]) == covered)
                .mapToDouble(i -> errors[i])
                .toArray();
    }
}
