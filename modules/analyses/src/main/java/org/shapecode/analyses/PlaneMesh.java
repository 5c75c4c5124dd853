package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.List;
import org.shapecode.core.figure.Images;
import org.shapecode.core.figure.Series;
import org.shapecode.experiment.analysis.Holes;

/**
 * The grid lines of an attribute plane, drawn anywhere, such as in the plane of two components of the code.
 *
 * @param plane the test images at the nodes
 * @param heldOut whether each test image is inside a hole
 * @param x where each test image is drawn
 * @param y likewise
 */
record PlaneMesh(AttributePlane plane, boolean[] heldOut, double[] x, double[] y) {
    /** So many lines of an attribute can be told apart; of more, some are left out evenly. */
    private static final int MOST = 30;

    /** The lines of either attribute, and those inside a hole, if there are any. */
    List<Series> lines() {
        Path ofFirst = new Path();
        Path ofSecond = new Path();
        Path inside = new Path();
        for (int column = 0; column < plane.columns().length; column += step(plane.columns().length)) {
            for (int row = 0; row < plane.rows().length; row++) {
                add(plane.at(row, column), plane.at(row + 1, column), ofFirst, inside);
            }
        }
        for (int row = 0; row < plane.rows().length; row += step(plane.rows().length)) {
            for (int column = 0; column < plane.columns().length; column++) {
                add(plane.at(row, column), plane.at(row, column + 1), ofSecond, inside);
            }
        }
        List<Series> lines = new ArrayList<>();
        lines.add(ofFirst.series("constant " + plane.horizontal().title()));
        lines.add(ofSecond.series("constant " + plane.vertical().title()));
        lines.add(inside.series(Holes.LABEL));
        lines.removeIf(line -> line.x().length == 0);
        return lines;
    }

    /** The lines between images inside a hole that bound it: with a whole cell inside the hole on one side at most. */
    Series outline() {
        Path outline = new Path();
        for (int row = 0; row < plane.rows().length; row++) {
            for (int column = 0; column < plane.columns().length; column++) {
                if (isInside(row, column)
                        && isInside(row, column + 1)
                        && !(cell(row, column) && cell(row - 1, column))) {
                    outline.add(plane.at(row, column), plane.at(row, column + 1));
                }
                if (isInside(row, column)
                        && isInside(row + 1, column)
                        && !(cell(row, column) && cell(row, column - 1))) {
                    outline.add(plane.at(row, column), plane.at(row + 1, column));
                }
            }
        }
        return outline.series(Holes.LABEL);
    }

    private static int step(int lines) {
        return (lines + MOST - 1) / MOST;
    }

    private void add(int from, int to, Path outside, Path inside) {
        if (from >= 0 && to >= 0) {
            (heldOut[from] && heldOut[to] ? inside : outside).add(from, to);
        }
    }

    private boolean isInside(int row, int column) {
        int image = plane.at(row, column);
        return image >= 0 && heldOut[image];
    }

    private boolean cell(int row, int column) {
        return isInside(row, column)
                && isInside(row + 1, column)
                && isInside(row, column + 1)
                && isInside(row + 1, column + 1);
    }

    /** A line through images, with gaps. */
    private final class Path {
        private final List<Integer> images = new ArrayList<>();

        void add(int from, int to) {
            int size = images.size();
            if (size == 0 || images.get(size - 1) != from) {
                images.add(-1);
                images.add(from);
            }
            images.add(to);
        }

        Series series(String name) {
            int[] shown = images.stream().mapToInt(each -> each).toArray();
            return new Series(name, Series.Style.LINE, along(x), along(y), Images.of(shown));
        }

        private double[] along(double[] places) {
            return images.stream()
                    .mapToDouble(image -> image < 0 ? Double.NaN : places[image])
                    .toArray();
        }
    }
}
