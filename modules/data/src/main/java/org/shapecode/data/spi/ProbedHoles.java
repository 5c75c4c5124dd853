package org.shapecode.data.spi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.EvenGrid;
import org.shapecode.data.api.Range;

/**
 * Finds the holes of a sampling that only says what it covers: it is asked at {@value #PROBES} values of the attribute, each
 * with values of the other attributes from an even grid, and the ends are then narrowed down by bisection.
 */
final class ProbedHoles {
    private static final int PROBES = 3200;
    private static final int OTHERS = 256;

    private final Sampling sampling;
    private final List<Attribute> attributes;
    private final int index;
    private final double[][] rows;

    ProbedHoles(Sampling sampling, List<Attribute> attributes, int index) {
        this.sampling = sampling;
        this.attributes = attributes;
        this.index = index;
        double[] middle = attributes.stream().mapToDouble(each -> each.at(0.5)).toArray();
        double[][] grid = attributes.size() == 1 ? new double[0][] : grid();
        rows = new double[grid.length + 1][];
        // Usually enough to see that a value is covered.
        rows[0] = middle;
        System.arraycopy(grid, 0, rows, 1, grid.length);
    }

    /** The values of the other attributes; those of this one are replaced. */
    private double[][] grid() {
        List<Attribute> others = new ArrayList<>(attributes);
        others.remove(index);
        return Arrays.stream(EvenGrid.rows(others, Math.max(OTHERS, 1 << others.size())))
                .map(row -> {
                    double[] all = new double[row.length + 1];
                    System.arraycopy(row, 0, all, 0, index);
                    System.arraycopy(row, index, all, index + 1, row.length - index);
                    return all;
                })
                .toArray(double[][]::new);
    }

    List<Range> find() {
        Attribute attribute = attributes.get(index);
        double[] values = values(attribute);
        List<Range> holes = new ArrayList<>();
        double from = covers(values[0]) ? Double.NaN : attribute.min();
        for (int i = 1; i < values.length; i++) {
            boolean before = Double.isNaN(from);
            boolean covered = covers(values[i]);
            if (before && !covered) {
                from = attribute.isStepped() ? values[i - 1] : edge(values[i - 1], values[i]);
            } else if (!before && covered) {
                holes.add(new Range(from, attribute.isStepped() ? values[i] : edge(values[i], values[i - 1])));
                from = Double.NaN;
            }
        }
        if (!Double.isNaN(from)) {
            holes.add(new Range(from, attribute.max()));
        }
        return holes;
    }

    private static double[] values(Attribute attribute) {
        boolean each = attribute.isStepped() && attribute.count() <= PROBES;
        double[] values = new double[each ? (int) attribute.count() : PROBES + 1];
        for (int i = 0; i < values.length; i++) {
            double value = each
                    ? attribute.nearest(attribute.min() + i * attribute.step())
                    : attribute.at((double) i / PROBES);
            boolean end = i == PROBES && attribute.isPeriodic();
            values[i] = end ? attribute.max() : value;
        }
        return values;
    }

    /** The covered value next to the hole between a covered and an uncovered value. */
    private double edge(double covered, double uncovered) {
        double inside = covered;
        double outside = uncovered;
        for (double middle = (inside + outside) / 2;
                middle != inside && middle != outside;
                middle = (inside + outside) / 2) {
            if (covers(middle)) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    /** Whether the value occurs with any values of the other attributes. */
    private boolean covers(double value) {
        for (double[] row : rows) {
            double[] values = row.clone();
            values[index] = value;
            if (sampling.covers(attributes, values)) {
                return true;
            }
        }
        return false;
    }
}
