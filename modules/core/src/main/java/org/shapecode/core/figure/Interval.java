package org.shapecode.core.figure;

/**
 * A shaded interval of the x axis, such as a hole, which is not in the training data.
 *
 * @param label for the legend
 * @param from lower end, in units of the x axis
 * @param to upper end, not below from
 */
public record Interval(String label, double from, double to) {}
