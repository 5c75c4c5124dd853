package org.shapecode.data.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.shapecode.core.Excerpt;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.plugin.ParameterInfo;

/**
 * A quantity that varies from image to image, such as a radius.
 *
 * <p>A periodic attribute, such as an angle, has no ends: its largest value is its smallest once more, and does not occur.
 *
 * @param name of the parameter of the generator, by which files, options and numbers know it
 * @param title its name on the screen and in figures, in lower case, such as {@code "half width"}
 * @param unit such as {@code "px"}, or empty
 * @param min smallest value
 * @param max largest value, greater than min
 * @param kind which values between them occur, and how far they are apart
 * @param step how far neighbouring values are apart, from min on; 0 if all numbers occur
 */
public record Attribute(String name, String title, String unit, double min, double max, Kind kind, double step) {
    /** What the values of an attribute are. */
    public enum Kind {
        /** All numbers in the range; negative ones, too, if its smallest value is negative. */
        REAL,
        /** All numbers in the range, of which none is a size: a part of the range of a position or an angle. */
        SIGNED,
        /** Whole numbers. */
        WHOLE,
        /** All numbers in the range, whose ends are the same. */
        PERIODIC
    }

    /** An attribute whose title is its name. */
    public Attribute(String name, String unit, double min, double max, Kind kind, double step) {
        this(name, name, unit, min, max, kind, step);
    }

    /**
     * An attribute whose title is its name, with all values of a kind in the range: with a step only if they are whole
     * numbers.
     */
    public Attribute(String name, String unit, double min, double max, Kind kind) {
        this(name, unit, min, max, kind, step(kind));
    }

    private static double step(Kind kind) {
        return kind == Kind.WHOLE ? 1 : 0;
    }

    /**
     * The numeric parameters of a record as attributes, with their ranges for images of a given size.
     *
     * @param generator the record, usually a generator's
     * @param size the side of the image in pixels
     */
    public static List<Attribute> of(Class<?> generator, int size) {
        return ParameterInfo.of(generator).stream()
                .filter(info -> info.type() == double.class || info.type() == int.class)
                .map(info -> of(info, info.perSize() ? size : 1))
                .toList();
    }

    private static Attribute of(ParameterInfo info, int scale) {
        boolean whole = info.type() == int.class;
        double max = info.max() * scale;
        Kind kind = info.periodic() ? Kind.PERIODIC : whole ? Kind.WHOLE : Kind.REAL;
        // A whole number up to the side counts pixels, from 0 to the side less 1.
        double last = whole && info.perSize() ? Math.ceil(max) - 1 : max;
        String title = info.label().substring(0, 1).toLowerCase(Locale.ROOT)
                + info.label().substring(1);
        return new Attribute(info.name(), title, info.unit(), info.min() * scale, last, kind, step(kind));
    }

    /** The same attribute with other values. */
    Attribute with(double newMin, double newMax, Kind newKind, double newStep) {
        return new Attribute(name, title, unit, newMin, newMax, newKind, newStep);
    }

    /** Whether only whole numbers occur. */
    public boolean isWhole() {
        return kind == Kind.WHOLE;
    }

    /** Whether only values a step apart occur, so that they can be counted. */
    public boolean isStepped() {
        return step > 0;
    }

    /** How many values an attribute with a step has. */
    public long count() {
        return Math.round(span() / step);
    }

    /** Whether the ends of the range are the same. */
    public boolean isPeriodic() {
        return kind == Kind.PERIODIC;
    }

    /** Whether it can be the size of something, so that its square can be an area: a length that is never negative. */
    public boolean isSize() {
        return kind == Kind.REAL && min >= 0 && unit.equals("px");
    }

    /** How far one value is above another: of a periodic attribute the shorter way round, so at most half a period. */
    public double difference(double value, double from) {
        double straight = value - from;
        return isPeriodic() ? Math.IEEEremainder(straight, max - min) : straight;
    }

    /** The title with the unit, for an axis: {@code "radius (px)"}. */
    public String label() {
        return unit.isEmpty() ? title : title + " (" + unit + ")";
    }

    /** Its values, with the {@link #label}. */
    public Axis axis() {
        return isWhole() ? Axis.whole(label()) : Axis.linear(label());
    }

    /** The allowed values in words: {@code "from 0 to 32 px"}. */
    public String allowed() {
        String to = isPeriodic() ? " to below " : " to ";
        return ("from " + ParameterInfo.format(min) + to + ParameterInfo.format(max) + " " + unit).strip();
    }

    /**
     * The index of the attribute with a name; the empty name selects the first.
     *
     * @param attributes those that vary
     * @throws IllegalArgumentException if there is none, with a message that lists all names
     */
    public static int indexOf(List<Attribute> attributes, String name) {
        List<String> names = attributes.stream().map(Attribute::name).toList();
        int index = name.isEmpty() ? 0 : names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("names the attribute \"" + Excerpt.of(name) + "\", but only "
                    + String.join(", ", names) + (names.size() == 1 ? " varies" : " vary")
                    + "; name one that varies, or add it to data.vary");
        }
        return index;
    }

    /** The value at a fraction in [0, 1] of the range; one that occurs, and never the end of a period. */
    public double at(double fraction) {
        if (isStepped()) {
            return stepped(Math.floor((min - origin() + fraction * span()) / step));
        }
        double value = min + fraction * (max - min);
        return isPeriodic() && value >= max ? min : value;
    }

    /** The nearest value that occurs, of an attribute with a step. */
    public double nearest(double value) {
        return stepped(Math.rint((value - origin()) / step));
    }

    /** From the first value to one step beyond the last. */
    private double span() {
        return isPeriodic() ? max - min : max + step - min;
    }

    /** Where steps are counted from: 0 if that makes the values multiples of the step, so that whole numbers are exact. */
    private double origin() {
        return Math.rint(min / step) * step == min ? 0 : min;
    }

    private double stepped(double steps) {
        double last = isPeriodic() ? max - step : max;
        return Math.max(min, Math.min(last, origin() + steps * step));
    }

    /** The values of one attribute in a table of rows. */
    public static double[] column(double[][] rows, int index) {
        return Arrays.stream(rows).mapToDouble(row -> row[index]).toArray();
    }
}
