package org.shapecode.core.figure;

/**
 * A band around a curve, such as the spread between seeds. The arrays are not copied.
 *
 * @param name the series that it goes with: it takes that series' colour
 * @param x abscissae, increasing
 * @param low lower edge, as many as x
 * @param high upper edge, as many as x
 */
public record Spread(String name, double[] x, double[] low, double[] high) {
    public Spread {
        if (x.length != low.length || x.length != high.length) {
            throw new IllegalArgumentException(name + ": x, low and high differ in length");
        }
    }
}
