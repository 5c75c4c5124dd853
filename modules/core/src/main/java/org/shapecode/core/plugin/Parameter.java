package org.shapecode.core.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a parameter: a component of a record, of type {@code int}, {@code long}, {@code double}, {@code boolean},
 * {@code String}, an enum, a list of numbers or strings (the range then holds for each element), another such record or a
 * list of such records, a plugin or a list of plugins.
 *
 * <p>Forms, files, command-line options, table columns, validation and its messages follow from this declaration alone; no
 * client derives anything from the name of a component.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {
    /** The longest label. */
    int LONGEST_LABEL = 30;

    /** The label of its field in a form: a noun phrase in sentence case, such as {@code "Learning rate"}. */
    String label();

    /** One sentence that says what the parameter does, for tooltips and help. */
    String description();

    /** The heading under which a form shows it together with others of the same group; empty for none. */
    String group() default "";

    /** What the value means beyond its type. */
    Role role() default Role.VALUE;

    /** The smallest allowed number. */
    double min() default Double.NEGATIVE_INFINITY;

    /** The largest allowed number. */
    double max() default Double.POSITIVE_INFINITY;

    /** A sensible step for a slider, 0 for none. */
    double step() default 0;

    /** The unit, such as {@code "px"}; empty for a dimensionless number. */
    String unit() default "";

    /** What 0 means where it is no number like the others, such as {@code "automatic"}; empty if it is. */
    String zero() default "";

    /** Whether min, max and step are in multiples of the side of the image, as for the radius of a shape. */
    boolean perSize() default false;

    /** Whether a number's min and max are the same, as of an angle; the max is then not allowed. */
    boolean periodic() default false;

    /** The word that files and options take and write for an empty list, such as {@code "valid"}; empty for none. */
    String none() default "";

    /**
     * Beside which value of another parameter of the same record this one has an effect: {@code "decay=step"}, or the other's
     * name alone for any value but 0 and false; empty for all.
     */
    String when() default "";

    /** What a parameter means beyond its type, for forms that offer more than a field. */
    enum Role {
        /** Nothing beyond its type. */
        VALUE,
        /** A {@code String} of several lines. */
        TEXT,
        /** A {@code long} that seeds all randomness of the record. */
        SEED,
        /** A {@code String} that names one of the attributes that vary; empty for the first. */
        ATTRIBUTE,
        /** A list of strings that name attributes; empty for all. */
        ATTRIBUTES,
        /** A {@code String}: the absolute path of a file or folder that the experiment reads; empty for none. */
        FILE,
        /**
         * The lower end of an interval. In a sampling, or a record in a list of it, it is a value of the attribute that the
         * parameter with the role {@link #ATTRIBUTE} beside it names, in that attribute's unit and range.
         */
        LOWER_END,
        /** The upper end of an interval, likewise. An upper end alone belongs to an interval without a lower end. */
        UPPER_END
    }
}
