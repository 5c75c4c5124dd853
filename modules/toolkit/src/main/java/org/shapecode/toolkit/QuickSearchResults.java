package org.shapecode.toolkit;

import java.util.Locale;
import java.util.stream.Stream;
import org.netbeans.spi.quicksearch.SearchRequest;
import org.netbeans.spi.quicksearch.SearchResponse;
import org.shapecode.core.Html;

/** The results of one Quick Search query. Confined to the search thread. */
public final class QuickSearchResults {
    private final String[] words;
    private final SearchResponse response;

    /** Starts with no results. */
    public QuickSearchResults(SearchRequest request, SearchResponse response) {
        this.words = words(request.getText());
        this.response = response;
    }

    /**
     * Adds a result if every word of the query occurs in its label or in one of its texts. Case is ignored.
     *
     * @param open runs on the event dispatch thread when the user picks the result
     * @param label what the list shows
     * @param texts further text to match, not shown
     * @return false if the search accepts no more results
     */
    public boolean add(Runnable open, String label, String... texts) {
        return !matches(words, label, texts) || response.addResult(open, Html.escape(label));
    }

    static String[] words(String query) {
        return query.strip().toLowerCase(Locale.ROOT).split("\\s+");
    }

    static boolean matches(String[] words, String label, String... texts) {
        return Stream.of(words)
                .allMatch(word -> Stream.concat(Stream.of(label), Stream.of(texts))
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word)));
    }
}
