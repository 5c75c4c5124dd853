package org.shapecode.core.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a record a plugin: names and describes it, and registers it for Lookup at compile time. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PluginInfo {
    /** The position of a plugin that states none. */
    int DEFAULT_POSITION = 1000;

    /** Stable identifier in files: lower-case letters, digits and hyphens; never changed after a release. */
    String id();

    /** The name shown to users, in sentence case. */
    String name();

    /** One or two sentences: what it is, and where it comes from. */
    String description();

    /** A longer explanation for the help: what a figure shows and what its numbers mean; may be empty. */
    String help() default "";

    /** Its position among the plugins of its kind; smaller comes first. */
    int position() default DEFAULT_POSITION;
}
