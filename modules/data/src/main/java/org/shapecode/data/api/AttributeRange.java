package org.shapecode.data.api;

import static org.shapecode.core.plugin.ParameterInfo.format;

import org.shapecode.core.plugin.Parameter;

/**
 * The values that an attribute may have in an experiment: a part of its range, or values a step apart, such as positions in
 * whole pixels.
 *
 * @param attribute name of the attribute; empty for the first that varies
 * @param from smallest value, in the attribute's unit
 * @param to largest value, likewise; of steps that do not end there, the last one below it is the largest
 * @param step how far neighbouring values are apart; 0 for all numbers, and for whole numbers 1
 */
public record AttributeRange(
        @Parameter(
                label = "Attribute",
                description = "Attribute whose values are limited; empty for the first that varies.",
                role = Parameter.Role.ATTRIBUTE)
        String attribute,

        @Parameter(
                label = "From",
                description = "Smallest value of the attribute.",
                role = Parameter.Role.LOWER_END,
                step = 0.5)
        double from,

        @Parameter(
                label = "To",
                description = "Largest value of the attribute.",
                role = Parameter.Role.UPPER_END,
                step = 0.5)
        double to,

        @Parameter(
                label = "Step",
                description = "Distance between neighbouring values; 0 for continuous values.",
                min = 0)
        double step) {
    private static final double ROUNDING = 1e-9;

    /** Every number from 0 to 1 of the first attribute. */
    public AttributeRange() {
        this("", 0, 1, 0);
    }

    /**
     * An attribute with these values only.
     *
     * @param full the attribute with its whole range
     * @throws IllegalArgumentException if they are not among its values, or only one of them is, with a message that says
     *     what is allowed
     */
    public Attribute of(Attribute full) {
        if (from < full.min() || to > full.max() || from >= to) {
            throw new IllegalArgumentException("is " + format(from) + " to " + format(to) + ", but must lie within "
                    + full.name() + " " + full.allowed() + ", and end above its start");
        }
        boolean period = full.isPeriodic() && from == full.min() && to == full.max();
        double own = full.isWhole() && step == 0 ? 1 : step;
        if (full.isWhole() && (from != Math.rint(from) || own != Math.rint(own))) {
            throw new IllegalArgumentException(
                    "has numbers that are not whole, but " + full.name() + " is whole; round from and step");
        }
        double steps = own == 0 ? 0 : (to - from) / own;
        if (own > 0 && steps < 1 - ROUNDING) {
            throw new IllegalArgumentException("has a step of " + format(own) + " from " + format(from) + " to "
                    + format(to) + ", which is a single value; use a smaller step");
        }
        if (period && Math.abs(steps - Math.rint(steps)) > ROUNDING) {
            throw new IllegalArgumentException("has a step of " + format(own) + ", which does not divide the period "
                    + format(to - from) + " of " + full.name() + "; use one that does");
        }
        double last = own == 0 || period ? to : Math.min(to, from + Math.floor(steps + ROUNDING) * own);
        Attribute.Kind part = full.isSize() || full.isWhole() || period ? full.kind() : Attribute.Kind.SIGNED;
        return full.with(from, last, part, own);
    }
}
