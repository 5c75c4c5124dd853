package org.shapecode.experiment.analysis;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of an analysis what some of its numbers are: how they are called, in which unit they are, which measure the same, and
 * which are better. Titles, axes, tables and the text under figures follow from it. Repeat it for other numbers. If several of them are about a number,
 * each adds what those before it leave open. A number without any is called by its own name, has no unit, and describes a
 * network without judging it.
 */
@Documented
@Repeatable(Numbers.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Numbers {
    /** Their names as in the results, without the id of the analysis and its dot; {@code *} stands for any text. */
    String of();

    /**
     * What they are, to follow the name of the analysis, such as {@code "mean loss"}. Here {@code *} stands for the text that the
     * first {@code *} of the name stands for, in words: {@code "encoder layer 2"} for {@code encoder-2}, and the title of an
     * attribute for its name. If empty, the name itself in words.
     */
    String words() default "";

    /** Likewise for the text under a figure, where no name of the analysis is before it; if empty, the same words. */
    String noted() default "";

    /**
     * Their unit, such as {@code "px"} or {@code "per image"}; {@code "*"} for that of the attribute that the first {@code *} of
     * the name stands for, or if it stands for none, that of all attributes. Empty for none.
     */
    String unit() default "";

    /**
     * What they measure, such as {@code "loss"}, or the name of one of them. The axes of numbers that measure the same in the
     * same unit, if of other images, layers or attributes, show one range. Here {@code *} stands for what the first {@code *} of
     * the name stands for. If empty, their own name, except that those inside and outside holes measure the same.
     */
    String group() default "";

    /** Which values are better: of losses and errors, the lower ones. */
    NumberKind.Better better() default NumberKind.Better.NEITHER;

    /** Whether they are never above 1, as shares, R² and correlations are. */
    boolean upToOne() default false;

    /** Whether they are 1 for yes and 0 for no. */
    boolean yesNo() default false;

    /** Several of them. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        /** In the order of the source. */
        Numbers[] value();
    }
}
