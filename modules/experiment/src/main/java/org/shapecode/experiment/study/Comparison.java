package org.shapecode.experiment.study;

/** How a number must stand to its bound. */
public enum Comparison {
    AT_LEAST("at-least", "\u2265"),
    AT_MOST("at-most", "\u2264");

    private final String field;
    private final String sign;

    Comparison(String field, String sign) {
        this.field = field;
        this.sign = sign;
    }

    /** The name in files. */
    public String field() {
        return field;
    }

    /** The mathematical sign. */
    public String sign() {
        return sign;
    }

    /** Whether a value stands so to a bound; false if either is missing (NaN). */
    public boolean holds(double value, double bound) {
        return this == AT_LEAST ? value >= bound : value <= bound;
    }
}
