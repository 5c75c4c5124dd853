package org.shapecode.core.figure;

/**
 * A band around a curve, such as the quartiles over seeds. The arrays are not copied.
 *
 * @param name the series around which it lies, whose colour it takes
 * @param x abscissae, increasing
 * @param low lower bound, as many as x
 * @param high upper bound, as many as x
 */
public record Spread(String name, double[] x, double[] low, double[] high) {
    public Spread {
        if (x.length != low.length || x.length != high.length) {
            throw new IllegalArgumentException(name + ": x, low and high differ in length");
        }
    }
}
