package org.shapecode.core.plugin;

/**
 * Something that a researcher may add: one public record with {@link PluginInfo}.
 *
 * <p>The components of the record are the plugin's parameters, each with {@link Parameter}; its public constructor
 * without arguments gives their defaults. Lookup finds that default value; an experiment holds another value of the
 * same record. Form, JSON, command-line option, column, validation and its message all follow from the record.
 */
public interface Plugin {
    /** The stable name in files and on the command line. */
    default String id() {
        return info().id();
    }

    /** The name that a person reads. */
    default String displayName() {
        return info().name();
    }

    /** One or two sentences for a person. */
    default String description() {
        return info().description();
    }

    /** A few sentences more for who asks for help; may be empty. */
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
