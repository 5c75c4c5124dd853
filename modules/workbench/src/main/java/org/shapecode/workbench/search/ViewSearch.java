package org.shapecode.workbench.search;

import org.netbeans.spi.quicksearch.SearchProvider;
import org.netbeans.spi.quicksearch.SearchRequest;
import org.netbeans.spi.quicksearch.SearchResponse;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.toolkit.QuickSearchResults;
import org.shapecode.views.Views;

/** Quick Search for views, which opens them. Thread-safe. */
public final class ViewSearch implements SearchProvider {
    @Override
    public void evaluate(SearchRequest request, SearchResponse response) {
        QuickSearchResults hits = new QuickSearchResults(request, response);
        for (Plugin view : Views.all()) {
            if (!hits.add(() -> Views.open(view.id()), view.displayName(), view.id(), view.description())) {
                return;
            }
        }
    }
}
