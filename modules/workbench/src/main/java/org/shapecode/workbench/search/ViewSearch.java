package org.shapecode.workbench.search;

import org.netbeans.spi.quicksearch.SearchProvider;
import org.netbeans.spi.quicksearch.SearchRequest;
import org.netbeans.spi.quicksearch.SearchResponse;
import org.shapecode.toolkit.SearchItem;

/** Quick Search for views by name, which opens them. Thread-safe. */
public final class ViewSearch implements SearchProvider {
    @Override
    public void evaluate(SearchRequest request, SearchResponse response) {
        SearchItem.byName(SearchItems.views(), request, response);
    }
}
