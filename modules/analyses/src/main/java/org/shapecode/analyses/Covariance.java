package org.shapecode.analyses;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/** The covariance of codes. */
final class Covariance {
    /** The decomposition of a matrix of this side takes about half a second. */
    private static final int MOST = 512;

    private static final double ROUNDING = 1e-12;

    private Covariance() {}

    /**
     * The singular values of the covariance matrix, descending; those that are no more than rounding are 0. They are also the
     * squared singular values of the centred codes, divided by their number, so that the smaller of two products gives them.
     *
     * @param codes [n][d]
     * @return as many as the lesser of n and d; of long codes, the most that {@value #MOST} of the codes have
     */
    static double[] singularValues(float[] codes, int d) {
        double[][] rows = centred(codes, d);
        double[][] few = d > MOST && rows.length > MOST
                ? IntStream.range(0, MOST)
                        .mapToObj(i -> rows[(int) ((i + 0.5) * rows.length / MOST)])
                        .toArray(double[][]::new)
                : rows;
        double[][] vectors = few.length < d ? few : transposed(few, d);
        double[][] products = new double[vectors.length][vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            for (int j = 0; j <= i; j++) {
                products[i][j] = dot(vectors[i], vectors[j]) / few.length;
                products[j][i] = products[i][j];
            }
        }
        double[] values = new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(products)).getEigenvalues();
        double least = ROUNDING * Math.max(0, values[0]);
        return Arrays.stream(values).map(value -> value > least ? value : 0).toArray();
    }

    /** The exponential of the entropy of the shares of their sum; NaN if all are 0. */
    static double effectiveRank(double[] singularValues) {
        double sum = Arrays.stream(singularValues).sum();
        return sum == 0
                ? Double.NaN
                : Math.exp(Arrays.stream(singularValues)
                        .filter(value -> value > 0)
                        .map(value -> -value / sum * Math.log(value / sum))
                        .sum());
    }

    private static double[][] centred(float[] codes, int d) {
        int count = codes.length / d;
        double[] means = new double[d];
        for (int i = 0; i < codes.length; i++) {
            means[i % d] += codes[i] / (double) count;
        }
        double[][] rows = new double[count][d];
        for (int i = 0; i < codes.length; i++) {
            rows[i / d][i % d] = codes[i] - means[i % d];
        }
        return rows;
    }

    private static double[][] transposed(double[][] rows, int d) {
        return IntStream.range(0, d)
                .mapToObj(j -> Arrays.stream(rows).mapToDouble(row -> row[j]).toArray())
                .toArray(double[][]::new);
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
