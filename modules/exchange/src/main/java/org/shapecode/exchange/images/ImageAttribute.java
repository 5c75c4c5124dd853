package org.shapecode.exchange.images;

import static org.shapecode.core.plugin.ParameterInfo.format;

import java.util.stream.Stream;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.data.api.Attribute;

/**
 * An attribute of own images, as it was found in their source or corrected.
 *
 * @param name of the column
 * @param unit such as {@code "px"}, or empty
 * @param kind which values occur
 * @param min smallest value
 * @param max largest value
 * @param step how far neighbouring values are apart; 0 for all numbers
 * @param used whether it is an attribute of the images; otherwise its column is ignored
 */
public record ImageAttribute(
        @Parameter(label = "Name", description = "Name of the column with its values.")
        String name,

        @Parameter(label = "Unit", description = "Unit of the values; may be empty.")
        String unit,

        @Parameter(
                label = "Kind",
                description = "Real, signed (real, but not a size), whole, or periodic (both ends of the range are "
                        + "equivalent).")
        Attribute.Kind kind,

        @Parameter(label = "Minimum", description = "Smallest value.")
        double min,

        @Parameter(
                label = "Maximum",
                description = "Largest value; for a periodic attribute, equivalent to the smallest.")
        double max,

        @Parameter(
                label = "Step",
                description = "Distance between neighbouring values; 0 for continuous values.",
                min = 0)
        double step,

        @Parameter(label = "Used", description = "Uses the column as an attribute of the images.")
        boolean used) {
    private static final double ROUNDING = 1e-9;

    /**
     * Checks name and range.
     *
     * @throws InvalidParameter if the name is empty or reserved, or there is no range
     */
    public ImageAttribute {
        if (name.isBlank()) {
            throw new InvalidParameter("name", "is empty; name a column");
        }
        if (name.equals("error") || name.matches("z\\d+")) {
            throw new InvalidParameter(
                    "name", "is \"" + name + "\", which is reserved for results; rename the column in the source");
        }
        if (min >= max) {
            throw new InvalidParameter("max", "is " + format(max) + ", but must be greater than min, " + format(min));
        }
    }

    /** A real number from 0 to 1. */
    public ImageAttribute() {
        this("attribute", "", Attribute.Kind.REAL, 0, 1, 0);
    }

    /** One that is used. */
    public ImageAttribute(String name, String unit, Attribute.Kind kind, double min, double max, double step) {
        this(name, unit, kind, min, max, step, true);
    }

    /**
     * What was found in a source, with the unit, the kind and the use that were chosen here.
     *
     * @param values that were found; if the kind does not allow them, it is that which was found
     */
    ImageAttribute in(ImageAttribute found, double... values) {
        String own = unit.isEmpty() ? found.unit : unit;
        ImageAttribute as = new ImageAttribute(name, own, found.kind, found.min, found.max, found.step, used);
        if (kind == found.kind) {
            return as;
        }
        ImageAttribute inRange = new ImageAttribute(name, own, kind, found.min, found.max, found.step, used);
        return Stream.of(this, inRange)
                .filter(each -> each.allows(values))
                .findFirst()
                .orElse(as);
    }

    private boolean allows(double... values) {
        try {
            for (double each : values) {
                value(each);
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    Attribute attribute() {
        double own = kind == Attribute.Kind.WHOLE && step == 0 ? 1 : step;
        return new Attribute(name, unit, min, max, kind, own);
    }

    /**
     * A value as it occurs: within the period of a periodic attribute.
     *
     * @throws IllegalArgumentException if it cannot be, with the end of a sentence that begins with the value
     */
    double value(double found) {
        double slack = ROUNDING * (max - min);
        double value = found;
        if (kind == Attribute.Kind.PERIODIC) {
            double turns = Math.floor((found - min) / (max - min) + ROUNDING);
            value = Math.max(min, found - turns * (max - min));
        }
        if (!(value >= min - slack && value <= max + slack)) {
            throw new IllegalArgumentException("is " + found + ", but " + name + " must be "
                    + attribute().allowed() + "; correct data.generator.attributes or the source");
        }
        if (kind == Attribute.Kind.WHOLE && value != Math.rint(value)) {
            throw new IllegalArgumentException(
                    "is " + found + ", but " + name + " is whole; correct data.generator.attributes or the source");
        }
        return Math.max(min, Math.min(max, value));
    }
}
