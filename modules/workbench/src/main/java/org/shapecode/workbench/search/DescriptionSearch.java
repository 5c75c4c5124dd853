package org.shapecode.workbench.search;

import java.util.stream.Stream;
import org.netbeans.spi.quicksearch.SearchProvider;
import org.netbeans.spi.quicksearch.SearchRequest;
import org.netbeans.spi.quicksearch.SearchResponse;
import org.shapecode.toolkit.SearchItem;

/** Quick Search for presets, views and plugins by description, after those that are found by name. Thread-safe. */
public final class DescriptionSearch implements SearchProvider {
    @Override
    public void evaluate(SearchRequest request, SearchResponse response) {
        Stream<SearchItem> all = Stream.of(SearchItems.presets(), SearchItems.views(), SearchItems.plugins())
                .flatMap(items -> items);
        SearchItem.byDescription(all, request, response);
    }
}
