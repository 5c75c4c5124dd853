package org.shapecode.exchange.images;

/**
 * Which values of an array are black and white; those between are grey levels.
 *
 * @param black the lower
 * @param white the higher
 */
record Levels(double black, double white) {
    static final Levels UNIT = new Levels(0, 1);

    private static final double BYTE = 255;
    private static final double SHORT = 65_535;
    /** Below, a value is 0, so that none is denormal; so near to 1, it is 1. */
    private static final double LEAST = 1e-6;

    /** The usual ones for values in a range: 0 to 1, 0 to 255, 0 to 65535, otherwise from the smallest to the largest. */
    static Levels of(double min, double max, boolean whole) {
        if (min < 0) {
            return new Levels(min, max > min ? max : min + 1);
        }
        if (max <= 1) {
            return UNIT;
        }
        if (max <= BYTE && (whole || max > BYTE / 2)) {
            return new Levels(0, BYTE);
        }
        return whole && max <= SHORT ? new Levels(0, SHORT) : new Levels(whole ? 0 : min, max > min ? max : min + 1);
    }

    boolean isKnown() {
        return white > black;
    }

    float grey(double value) {
        double level = (value - black) / (white - black);
        return level < LEAST ? 0 : level > 1 - LEAST ? 1 : (float) level;
    }
}
