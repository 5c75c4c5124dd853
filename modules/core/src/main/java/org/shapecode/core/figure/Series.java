package org.shapecode.core.figure;

/**
 * A curve or a set of points. The arrays are not copied; they must not be changed afterwards.
 *
 * @param name for the legend
 * @param style line or marker
 * @param x abscissae; a line has a gap where x or y is NaN
 * @param y ordinates, as many as x
 * @param images the test images that the points show
 * @param term what the series is, where the name, and with it the colour, tells only whose it is, as of several runs; the
 *     style then tells terms apart. Empty otherwise
 * @param role among the series of its plot
 */
public record Series(String name, Style style, double[] x, double[] y, Images images, String term, Role role) {
    /** How a series is drawn. */
    public enum Style {
        LINE,
        DASHED,
        DOTTED,
        DASH_DOTTED,
        LONG_DASHED,
        POINTS,
        /** A faint line, such as the raw values behind a smoothed curve. */
        FAINT
    }

    /** What a series is among those of its plot: by itself, one of a group, what sums up a group, or a total. */
    public sealed interface Role {
        /** By itself, in a colour of its own. */
        record Single() implements Role {}

        /**
         * One of a group, such as the runs of a variant: thin, and without a colour, which would mean something else elsewhere.
         *
         * @param counted whether what sums up the group counts it; one that is not, such as a run that diverged, may reach
         *     beyond the axes, which are as long as the others need
         */
        record Member(boolean counted) implements Role {}

        /**
         * What sums up a group, such as a median: thick, in the colour that the group has in other panels.
         *
         * @param group its place among the series of a panel that compares the groups, from 0
         */
        record Summary(int group) implements Role {}

        /**
         * Another series of the same plot with more added, such as a loss with penalties: by itself in the plot of one run, but
         * left out where runs are compared, since lines so close to each other could not be told apart.
         */
        record Total() implements Role {}
    }

    /** The same points under another name, in another style. */
    public Series as(String otherName, Style otherStyle) {
        return as(otherName, otherStyle, term);
    }

    /** The same points under another name, in another style, as another term. */
    public Series as(String otherName, Style otherStyle, String otherTerm) {
        return new Series(otherName, otherStyle, x, y, images, otherTerm, role);
    }

    /** Other ordinates under the same name, in the same style. */
    public Series at(double... otherY) {
        return new Series(name, style, x, otherY, Images.NONE, term, role);
    }

    /** The same points in another role. */
    public Series in(Role otherRole) {
        return new Series(name, style, x, y, images, term, otherRole);
    }

    /** The same points, showing these test images. */
    public Series showing(Images shown) {
        return new Series(name, style, x, y, shown, term, role);
    }

    /** The name with the term. */
    public String label() {
        return label(name, term);
    }

    static String label(String name, String term) {
        return term.isEmpty() ? name : name + ": " + term;
    }

    public Series {
        if (x.length != y.length) {
            throw new IllegalArgumentException(name + ": " + x.length + " abscissae, but " + y.length + " ordinates");
        }
        images.of(name, x.length);
    }

    /** Points that show test images, of a series whose name tells what it is. */
    public Series(String name, Style style, double[] x, double[] y, Images images) {
        this(name, style, x, y, images, "", new Role.Single());
    }

    /** Points that show no test images. */
    public Series(String name, Style style, double[] x, double[] y) {
        this(name, style, x, y, Images.NONE);
    }
}
