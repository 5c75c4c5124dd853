package org.shapecode.analyses;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;
import org.hipparchus.util.MathUtils;
import org.shapecode.data.api.Attribute;
import org.shapecode.experiment.analysis.Codes;

/** A least-squares fit of attributes, linear in all components of the code, to some test images. */
final class CodeFit {
    private final RealMatrix all;
    private final int[] fitted;
    private final SingularValueDecomposition decomposition;

    /** Components are taken relative to their mean and spread, so that their scale decides nothing. */
    CodeFit(float[] codes, int d, int[] fitted) {
        this.fitted = fitted;
        all = MatrixUtils.createRealMatrix(codes.length / d, d + 1);
        for (int j = 0; j < d; j++) {
            double[] component = Codes.component(codes, d, j);
            double mean = IntStream.of(fitted)
                    .mapToDouble(i -> component[i])
                    .average()
                    .orElse(0);
            double largest = IntStream.of(fitted)
                    .mapToDouble(i -> Math.abs(component[i] - mean))
                    .max()
                    .orElse(0);
            double scale = largest == 0 ? 1 : largest;
            all.setColumn(
                    j, Arrays.stream(component).map(z -> (z - mean) / scale).toArray());
        }
        all.setColumnVector(d, new ArrayRealVector(all.getRowDimension(), 1));
        decomposition = new SingularValueDecomposition(
                all.getSubMatrix(fitted, IntStream.rangeClosed(0, d).toArray()));
    }

    double[] read(Attribute attribute, double[] values) {
        if (attribute.isPeriodic()) {
            double turn = MathUtils.TWO_PI / (attribute.max() - attribute.min());
            double[] cosine = predict(values, value -> Math.cos(turn * value));
            double[] sine = predict(values, value -> Math.sin(turn * value));
            double period = attribute.max() - attribute.min();
            double[] angles = new double[values.length];
            Arrays.setAll(
                    angles,
                    i -> attribute.min()
                            + MathUtils.reduce(Math.atan2(sine[i], cosine[i]) / turn, period, attribute.min()));
            return angles;
        }
        if (attribute.isSize()) {
            double[] squares = predict(values, value -> value * value);
            return Arrays.stream(squares)
                    .map(square -> Math.sqrt(Math.max(0, square)))
                    .toArray();
        }
        return predict(values, value -> value);
    }

    private double[] predict(double[] values, DoubleUnaryOperator form) {
        RealVector targets = new ArrayRealVector(IntStream.of(fitted)
                .mapToDouble(i -> form.applyAsDouble(values[i]))
                .toArray());
        return all.operate(decomposition.getSolver().solve(targets)).toArray();
    }
}
