package org.shapecode.core.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an interface as a kind of plugin, which is registered with Lookup under that interface. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PluginType {
    /** The name of the kind in listings and messages, such as {@code "shape"}. */
    String value();

    /** Kinds that extend this one and are registered under their own interface; they are accepted wherever this one is. */
    Class<? extends Plugin>[] includes() default {};
}
