package org.shapecode.editor;

import java.util.Map;
import java.util.Optional;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;

/**
 * A plugin that a document names, installed or not.
 *
 * @param id as in the file; empty if it names none
 * @param plugin with its default parameters, if it is installed
 */
record Chosen(String id, Optional<Plugin> plugin) {
    /** What a JSON value of a document stands for. */
    static Chosen of(Class<? extends Plugin> kind, Object json) {
        Object id = json instanceof Map<?, ?> fields ? fields.get(Parameters.PLUGIN) : json;
        return id instanceof String name
                ? new Chosen(name, Plugins.find(kind, name).map(Plugin.class::cast))
                : new Chosen("", Optional.empty());
    }

    static Chosen of(Plugin plugin) {
        return new Chosen(plugin.id(), Optional.of(plugin));
    }

    /** One sentence for a person. */
    String description() {
        return plugin.map(Plugin::description)
                .orElse(
                        "This plugin is not installed here. Its parameters are kept; to train, install it or choose another.");
    }

    /** What a person reads. */
    @Override
    public String toString() {
        return plugin.map(Plugin::displayName).orElse("missing: " + (id.isEmpty() ? "no plugin is named" : id));
    }
}
