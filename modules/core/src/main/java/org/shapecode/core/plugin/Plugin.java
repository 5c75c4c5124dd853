package org.shapecode.core.plugin;

/**
 * An extension that a researcher may add: one public record with {@link PluginInfo}.
 *
 * <p>The components of the record are the plugin's parameters, each with {@link Parameter}; its public constructor
 * without arguments sets their defaults. Lookup finds the plugin with its defaults; an experiment holds a value of the
 * same record. Form, JSON, command-line option, table column, validation and its message all follow from the record.
 */
public interface Plugin {
    /** The stable identifier in files and on the command line. */
    default String id() {
        return info().id();
    }

    /** The name shown to users. */
    default String displayName() {
        return info().name();
    }

    /** One or two sentences shown to users. */
    default String description() {
        return info().description();
    }

    /** A longer explanation for the help; may be empty. */
    default String help() {
        PluginInfo info = getClass().getAnnotation(PluginInfo.class);
        return info == null ? "" : info.help();
    }

    private PluginInfo info() {
        PluginInfo info = getClass().getAnnotation(PluginInfo.class);
        if (info == null) {
            throw new IllegalStateException(getClass().getName() + " lacks @PluginInfo");
        }
        return info;
    }
}
