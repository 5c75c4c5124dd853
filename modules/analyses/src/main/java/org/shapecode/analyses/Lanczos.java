package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * The largest eigenvalue of a symmetric positive semidefinite matrix and its eigenvector, from matrix-vector products alone:
 * Lanczos iteration with full orthogonalisation. It stops when the residual is below 1e-8 of the eigenvalue, whose relative
 * error is then below 1e-16 divided by the relative gap to the next one; disks of 64 x 64 pixels need 8 products. After 100
 * products it returns the best estimate so far, a lower bound.
 */
final class Lanczos {
    private static final int MOST = 100;
    private static final double RESIDUAL = 1e-8;

    private final UnaryOperator<double[]> matrix;
    private final List<double[]> basis = new ArrayList<>();
    private final double[] diagonal = new double[MOST];
    private final double[] beside = new double[MOST];
    private double value;

    Lanczos(UnaryOperator<double[]> matrix) {
        this.matrix = matrix;
    }

    /** The largest eigenvalue; 0 before {@link #largest} is called. */
    double value() {
        return value;
    }

    /**
     * The eigenvector, of norm 1; zero for the zero matrix.
     *
     * @param start any vector that is not orthogonal to it
     */
    double[] largest(double[] start) {
        double norm = norm(start);
        if (norm == 0) {
            return start;
        }
        basis.add(scaled(start, 1 / norm));
        while (true) {
            int j = basis.size() - 1;
            double[] next = matrix.apply(basis.get(j));
            diagonal[j] = dot(next, basis.get(j));
            // Repeating it once keeps the basis orthogonal up to rounding.
            orthogonalise(next);
            orthogonalise(next);
            beside[j] = norm(next);
            double[] weights = ritz(j + 1);
            if (basis.size() == MOST || beside[j] * Math.abs(weights[j]) <= RESIDUAL * value) {
                return combination(weights);
            }
            basis.add(scaled(next, 1 / beside[j]));
        }
    }

    /** The first eigenvector of the matrix projected onto the basis. */
    private double[] ritz(int size) {
        double[] main = Arrays.copyOf(diagonal, size);
        double[] secondary = Arrays.copyOf(beside, size - 1);
        EigenDecompositionSymmetric small = new EigenDecompositionSymmetric(main, secondary);
        value = small.getEigenvalue(0);
        return small.getEigenvector(0).toArray();
    }

    private void orthogonalise(double[] vector) {
        for (double[] each : basis) {
            add(vector, -dot(vector, each), each);
        }
    }

    private double[] combination(double[] weights) {
        double[] sum = new double[basis.get(0).length];
        for (int i = 0; i < weights.length; i++) {
            add(sum, weights[i], basis.get(i));
        }
        return scaled(sum, 1 / norm(sum));
    }

    private static double norm(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double factor, double[] vector) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * vector[i];
        }
    }

    private static double[] scaled(double[] vector, double factor) {
        double[] scaled = new double[vector.length];
        add(scaled, factor, vector);
        return scaled;
    }
}
