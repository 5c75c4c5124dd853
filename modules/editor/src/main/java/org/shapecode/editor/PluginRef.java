package org.shapecode.editor;

import java.util.Map;
import java.util.Optional;
import org.shapecode.core.Html;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.core.plugin.RefusedPlugin;

/**
 * A plugin that a document names, installed or not.
 *
 * @param id as in the file; empty if the document names none
 * @param plugin with its default parameters, if it is installed and can be used
 * @param missing why there is no plugin; empty if there is one
 */
record PluginRef(String id, Optional<Plugin> plugin, String missing) {
    private static final String MISSING =
            "Not installed. Its parameters are kept. To train, install it or choose another plugin.";

    /** The plugin that a JSON value names: an id, or an object with one. */
    static PluginRef of(Class<? extends Plugin> kind, Object json) {
        Object id = json instanceof Map<?, ?> fields ? fields.get(Parameters.PLUGIN) : json;
        return id instanceof String name
                ? new PluginRef(name, Plugins.find(kind, name).map(Plugin.class::cast), missing(kind, name))
                : new PluginRef("", Optional.empty(), MISSING);
    }

    static PluginRef of(Plugin plugin) {
        return new PluginRef(plugin.id(), Optional.of(plugin), "");
    }

    private static String missing(Class<? extends Plugin> kind, String name) {
        return Plugins.refused(kind).stream()
                .filter(each -> each.id().equals(name))
                .map(RefusedPlugin::sentence)
                .findFirst()
                .orElse(Plugins.find(kind, name).isPresent() ? "" : MISSING);
    }

    String description() {
        return plugin.map(Plugin::description).orElse(missing);
    }

    /** The display name. */
    @Override
    public String toString() {
        return Html.plain(plugin.map(Plugin::displayName).orElse(id.isEmpty() ? "No plugin" : "Missing: " + id));
    }
}
