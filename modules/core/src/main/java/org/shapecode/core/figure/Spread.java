package org.shapecode.core.figure;

/**
 * A band around a curve, such as the quartiles over seeds. The arrays are not copied.
 *
 * @param name the series around which it lies, whose colour it takes
 * @param extent from what to what it reaches, for the legend, such as {@code "quartiles"}; may be empty
 * @param x abscissae, increasing
 * @param low lower bound, as many as x
 * @param high upper bound, as many as x
 * @param term that of the {@linkplain Series series}, where its name tells only whose it is; empty otherwise
 */
public record Spread(String name, String extent, double[] x, double[] low, double[] high, String term) {
    public Spread {
        if (x.length != low.length || x.length != high.length) {
            throw new IllegalArgumentException(name + ": x, low and high differ in length");
        }
    }

    /** A band around a series whose name tells what it is. */
    public Spread(String name, String extent, double[] x, double[] low, double[] high) {
        this(name, extent, x, low, high, "");
    }

    /** A band that needs no explanation. */
    public Spread(String name, double[] x, double[] low, double[] high) {
        this(name, "", x, low, high);
    }

    /** The same band around a series of another name and term. */
    public Spread as(String otherName, String otherTerm) {
        return new Spread(otherName, extent, x, low, high, otherTerm);
    }

    /** The name with the term, as that of the series. */
    public String label() {
        return Series.label(name, term);
    }
}
