package org.shapecode.core.figure;

/**
 * A band around a curve, such as the quartiles over seeds. The arrays are not copied.
 *
 * @param name the series around which it lies, whose colour it takes
 * @param extent from what to what it reaches, for the legend, such as {@code "quartiles"}; may be empty
 * @param x abscissae, increasing
 * @param low lower bound, as many as x
 * @param high upper bound, as many as x
 */
public record Spread(String name, String extent, double[] x, double[] low, double[] high) {
    public Spread {
        if (x.length != low.length || x.length != high.length) {
            throw new IllegalArgumentException(name + ": x, low and high differ in length");
        }
    }

    /** A band that needs no explanation. */
    public Spread(String name, double[] x, double[] low, double[] high) {
        this(name, "", x, low, high);
    }

    /** The same band around a series of another name. */
    public Spread as(String otherName) {
        return new Spread(otherName, extent, x, low, high);
    }
}
