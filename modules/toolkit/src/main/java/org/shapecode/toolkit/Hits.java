package org.shapecode.toolkit;

import java.util.Locale;
import java.util.stream.Stream;
import org.netbeans.spi.quicksearch.SearchRequest;
import org.netbeans.spi.quicksearch.SearchResponse;
import org.shapecode.core.Html;

/** Collects the results of one Quick Search query. Used on the thread of the search. */
public final class Hits {
    private final String[] words;
    private final SearchResponse response;

    /** Collects the results of a query into its response. */
    public Hits(SearchRequest request, SearchResponse response) {
        this.words = words(request.getText());
        this.response = response;
    }

    /**
     * Adds a result if every word of the query occurs in its label or in one of its texts.
     *
     * @param open called on the event dispatch thread when the result is chosen
     * @return false if the search wants no more results
     */
    public boolean add(Runnable open, String label, String... texts) {
        return !matches(words, label, texts) || response.addResult(open, Html.escape(label));
    }

    static String[] words(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
    }

    static boolean matches(String[] words, String label, String... texts) {
        return Stream.of(words)
                .allMatch(word -> Stream.concat(Stream.of(label), Stream.of(texts))
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word)));
    }
}
