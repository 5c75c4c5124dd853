package org.shapecode.core.figure;

import java.util.List;

/**
 * A scatter plot whose points are coloured by a third quantity. The arrays are of one length and not copied; they must
 * not be changed afterwards.
 *
 * @param title one line; may be empty
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param color what the colours show
 * @param abscissae x of each point
 * @param ordinates y of each point
 * @param values the value behind the colour of each point; a point is left out where any of the three is NaN, or not
 *     above 0 on a logarithmic axis
 * @param lines curves and points of one colour each, drawn below
 * @param images the test images that the points show
 * @param path how many points one after the other are joined by a line of their colour, as in parallel coordinates; 1 for none
 */
public record ColorScatter(
        String title,
        Axis x,
        Axis y,
        ColorAxis color,
        double[] abscissae,
        double[] ordinates,
        double[] values,
        List<Series> lines,
        Images images,
        int path)
        implements ColorPanel {
    /** Throws IllegalArgumentException if the lengths differ, or are no multiple of that of a path. */
    public ColorScatter {
        if (abscissae.length != ordinates.length || abscissae.length != values.length) {
            throw new IllegalArgumentException(title + ": " + abscissae.length + " abscissae, " + ordinates.length
                    + " ordinates and " + values.length + " values");
        }
        if (path < 1 || values.length % path != 0) {
            throw new IllegalArgumentException(title + ": paths of " + path + " of " + values.length + " points");
        }
        lines = List.copyOf(lines);
        images.of(title, values.length);
    }

    /** Points that are not joined. */
    public ColorScatter(
            String title,
            Axis x,
            Axis y,
            ColorAxis color,
            double[] abscissae,
            double[] ordinates,
            double[] values,
            List<Series> lines,
            Images images) {
        this(title, x, y, color, abscissae, ordinates, values, lines, images, 1);
    }

    /** Points alone, with colours from the smallest to the largest value. */
    public ColorScatter(
            String title, Axis x, Axis y, Axis color, double[] abscissae, double[] ordinates, double[] values) {
        this(title, x, y, ColorAxis.spanning(color, values), abscissae, ordinates, values, List.of(), Images.NONE);
    }

    @Override
    public List<Points> points() {
        return List.of(
                new Points(this, "", values.length, i -> abscissae[i], i -> ordinates[i], i -> values[i], images));
    }

    /** The same points, showing these test images. */
    public ColorScatter showing(Images shown) {
        return new ColorScatter(title, x, y, color, abscissae, ordinates, values, lines, shown, path);
    }

    /** The same, with every so many points one after the other joined by a line. */
    public ColorScatter joined(int newPath) {
        return new ColorScatter(title, x, y, color, abscissae, ordinates, values, lines, images, newPath);
    }

    @Override
    public ColorScatter titled(String newTitle) {
        return new ColorScatter(newTitle, x, y, color, abscissae, ordinates, values, lines, images, path);
    }

    @Override
    public ColorScatter withAxes(Axis newX, Axis newY) {
        return new ColorScatter(title, newX, newY, color, abscissae, ordinates, values, lines, images, path);
    }

    @Override
    public ColorScatter withColor(ColorAxis newColor) {
        return new ColorScatter(title, x, y, newColor, abscissae, ordinates, values, lines, images, path);
    }
}
