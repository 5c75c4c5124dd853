package org.shapecode.workbench.search;

import org.netbeans.spi.quicksearch.SearchProvider;
import org.netbeans.spi.quicksearch.SearchRequest;
import org.netbeans.spi.quicksearch.SearchResponse;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.toolkit.QuickSearchResults;
import org.shapecode.workbench.experiment.ExperimentWindows;

/** Quick Search for presets, which opens them. Thread-safe. */
public final class PresetSearch implements SearchProvider {
    @Override
    public void evaluate(SearchRequest request, SearchResponse response) {
        QuickSearchResults hits = new QuickSearchResults(request, response);
        for (Preset preset : Plugins.all(Preset.class)) {
            if (!hits.add(
                    () -> ExperimentWindows.open(preset), preset.displayName(), preset.id(), preset.description())) {
                return;
            }
        }
    }
}
