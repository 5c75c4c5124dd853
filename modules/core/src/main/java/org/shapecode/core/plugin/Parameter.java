package org.shapecode.core.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a parameter: a component of a record, of type {@code int}, {@code long}, {@code double}, {@code boolean},
 * {@code String}, an enum, a list of numbers or strings (the range then holds for each element), another such record or a
 * list of such records, a plugin or a list of plugins.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {
    /** One sentence for a person: what it is and what it does. */
    String value();

    /** The smallest allowed number. */
    double min() default Double.NEGATIVE_INFINITY;

    /** The largest allowed number. */
    double max() default Double.POSITIVE_INFINITY;

    /** A sensible step for a slider, 0 for none. */
    double step() default 0;

    /** The unit, such as {@code "px"}; empty for a pure number. */
    String unit() default "";

    /** Whether min, max and step are in multiples of the side of the image, as for the radius of a shape. */
    boolean perSize() default false;
}
