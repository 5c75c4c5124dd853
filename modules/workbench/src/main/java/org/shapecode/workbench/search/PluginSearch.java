package org.shapecode.workbench.search;

import org.netbeans.spi.quicksearch.SearchProvider;
import org.netbeans.spi.quicksearch.SearchRequest;
import org.netbeans.spi.quicksearch.SearchResponse;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.toolkit.QuickSearchResults;
import org.shapecode.workbench.plugins.PluginsWindow;

/**
 * Quick Search for installed plugins, which selects them in the window Installed Plugins. Presets and analyses are left to the
 * searches that open them. Thread-safe.
 */
public final class PluginSearch implements SearchProvider {
    @Override
    public void evaluate(SearchRequest request, SearchResponse response) {
        QuickSearchResults hits = new QuickSearchResults(request, response);
        for (Plugin plugin : PluginsWindow.plugins()) {
            boolean opened = plugin instanceof Preset || plugin instanceof Analysis;
            if (!opened
                    && !hits.add(
                            () -> PluginsWindow.reveal(plugin),
                            plugin.displayName(),
                            plugin.id(),
                            plugin.description())) {
                return;
            }
        }
    }
}
