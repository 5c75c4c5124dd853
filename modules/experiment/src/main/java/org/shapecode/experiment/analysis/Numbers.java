package org.shapecode.experiment.analysis;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of an analysis what its numbers mean: which are marked as better where runs are compared, and which are answers. Each is
 * named as in the results, without the id of the analysis and its dot; {@code *} stands for any text. A number that is neither
 * {@code lower} nor {@code higher} describes a network without judging it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Numbers {
    /** Those of which a lower one is better, such as losses and errors. */
    String[] lower() default {};

    /** Those of the others of which a higher one is better. */
    String[] higher() default {};

    /** Those that are never above 1, such as shares, R² and correlations. */
    String[] upToOne() default {};

    /** Those that are 1 for yes and 0 for no. */
    String[] yesNo() default {};
}
