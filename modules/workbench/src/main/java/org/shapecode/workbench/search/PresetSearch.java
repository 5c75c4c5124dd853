package org.shapecode.workbench.search;

import org.netbeans.spi.quicksearch.SearchProvider;
import org.netbeans.spi.quicksearch.SearchRequest;
import org.netbeans.spi.quicksearch.SearchResponse;
import org.shapecode.toolkit.SearchItem;

/** Quick Search for presets by name, which opens them. Thread-safe. */
public final class PresetSearch implements SearchProvider {
    @Override
    public void evaluate(SearchRequest request, SearchResponse response) {
        SearchItem.byName(SearchItems.presets(), request, response);
    }
}
