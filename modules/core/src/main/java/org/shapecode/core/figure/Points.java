package org.shapecode.core.figure;

import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The points of one series, or the cells of a heat map, read in place: nothing is copied.
 *
 * @param panel that shows them
 * @param name of the series; empty if the panel has only one
 * @param size number of points
 * @param x abscissa of the n-th point, from 0
 * @param y ordinate of the n-th point
 * @param value the value behind its colour; 1 in a panel without a colour axis
 * @param images the test images that the points show
 */
public record Points(
        AxesPanel panel,
        String name,
        int size,
        IntToDoubleFunction x,
        IntToDoubleFunction y,
        IntToDoubleFunction value,
        Images images) {
    /** One coordinate of all points, such as {@code stream(points.x())}. */
    public DoubleStream stream(IntToDoubleFunction coordinate) {
        return IntStream.range(0, size).mapToDouble(coordinate);
    }

    /** Whether a point has a place on the axes: it is finite, and above 0 where an axis is logarithmic. */
    public boolean isShown(int i) {
        return Double.isFinite(x.applyAsDouble(i) + y.applyAsDouble(i) + value.applyAsDouble(i)) && !isNotPositive(i);
    }

    /** Whether there is anything to see. */
    public boolean anyShown() {
        return IntStream.range(0, size).anyMatch(this::isShown);
    }

    /** How many points are left out only because a logarithmic axis has no place for values not above 0. */
    public long countNotPositive() {
        return IntStream.range(0, size).filter(this::isNotPositive).count();
    }

    private boolean isNotPositive(int i) {
        return isNotPositive(panel.x(), x.applyAsDouble(i))
                || isNotPositive(panel.y(), y.applyAsDouble(i))
                || panel instanceof ColorPanel colored
                        && isNotPositive(colored.color().axis(), value.applyAsDouble(i));
    }

    private static boolean isNotPositive(Axis axis, double value) {
        return axis.logarithmic() && value <= 0;
    }
}
