package org.shapecode.workbench.search;

import java.util.stream.Stream;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.toolkit.SearchItem;
import org.shapecode.views.Views;
import org.shapecode.workbench.experiment.ExperimentWindows;
import org.shapecode.workbench.plugins.PluginsWindow;

/** What the workbench offers to Quick Search. Loads plugins; not on the event dispatch thread. */
final class SearchItems {
    private SearchItems() {}

    /** Presets, which are opened. */
    static Stream<SearchItem> presets() {
        return Plugins.all(Preset.class).stream()
                .map(preset -> item(Plugins.kindName(preset), preset, () -> ExperimentWindows.open(preset)));
    }

    /** Views, which are opened. */
    static Stream<SearchItem> views() {
        return Views.all().stream().map(view -> item("view", view, () -> Views.open(view.id())));
    }

    /** Plugins that are neither presets nor views, which are selected in the window Installed Plugins. */
    static Stream<SearchItem> plugins() {
        return PluginsWindow.plugins().stream()
                .filter(plugin -> !(plugin instanceof Preset) && !Views.all().contains(plugin))
                .map(plugin -> item(Plugins.kindName(plugin), plugin, () -> PluginsWindow.reveal(plugin)));
    }

    private static SearchItem item(String kind, Plugin plugin, Runnable open) {
        return new SearchItem(kind, plugin.displayName(), plugin.id(), plugin.description(), open);
    }
}
