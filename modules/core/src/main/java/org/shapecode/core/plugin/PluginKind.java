package org.shapecode.core.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an interface as a kind of plugin that Lookup is asked for. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PluginKind {
    /** The kind's name in listings and messages, such as {@code "shape"}. */
    String value();

    /** Kinds that may stand wherever this one is asked for: extensions with a service name of their own. */
    Class<? extends Plugin>[] includes() default {};
}
