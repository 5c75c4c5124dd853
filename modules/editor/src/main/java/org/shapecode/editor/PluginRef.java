package org.shapecode.editor;

import java.util.Map;
import java.util.Optional;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;

/**
 * A plugin that a document names, installed or not.
 *
 * @param id as in the file; empty if the document names none
 * @param plugin with its default parameters, if it is installed
 */
record PluginRef(String id, Optional<Plugin> plugin) {
    /** The plugin that a JSON value names: an id, or an object with one. */
    static PluginRef of(Class<? extends Plugin> kind, Object json) {
        Object id = json instanceof Map<?, ?> fields ? fields.get(Parameters.PLUGIN) : json;
        return id instanceof String name
                ? new PluginRef(name, Plugins.find(kind, name).map(Plugin.class::cast))
                : new PluginRef("", Optional.empty());
    }

    static PluginRef of(Plugin plugin) {
        return new PluginRef(plugin.id(), Optional.of(plugin));
    }

    String description() {
        return plugin.map(Plugin::description)
                .orElse("Not installed. Its parameters are kept. To train, install it or choose another plugin.");
    }

    /** The display name. */
    @Override
    public String toString() {
        return plugin.map(Plugin::displayName).orElse(id.isEmpty() ? "No plugin" : "Missing: " + id);
    }
}
