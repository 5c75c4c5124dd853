package org.shapecode.workbench.search;

import org.netbeans.spi.quicksearch.SearchProvider;
import org.netbeans.spi.quicksearch.SearchRequest;
import org.netbeans.spi.quicksearch.SearchResponse;
import org.shapecode.toolkit.SearchItem;

/** Quick Search for other plugins by name, which selects them in the window Installed Plugins. Thread-safe. */
public final class PluginSearch implements SearchProvider {
    @Override
    public void evaluate(SearchRequest request, SearchResponse response) {
        SearchItem.byName(SearchItems.plugins(), request, response);
    }
}
