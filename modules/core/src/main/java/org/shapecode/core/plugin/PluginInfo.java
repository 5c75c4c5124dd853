package org.shapecode.core.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a record a plugin: says what it is called, and registers it for Lookup when it is compiled. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PluginInfo {
    /** Stable name in files, of small letters, digits and hyphens; never changed once released. */
    String id();

    /** The name that a person reads. */
    String name();

    /** One or two sentences: what it is, and where it comes from. */
    String description();

    /** A few sentences more for who asks for help: what one sees and what its numbers mean; may be empty. */
    String help() default "";

    /** Where it stands among its kind; smaller comes first. */
    int position() default 1000;
}
