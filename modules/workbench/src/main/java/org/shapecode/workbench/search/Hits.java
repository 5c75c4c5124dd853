package org.shapecode.workbench.search;

import java.util.Locale;
import java.util.stream.Stream;
import org.netbeans.spi.quicksearch.SearchRequest;
import org.netbeans.spi.quicksearch.SearchResponse;

/** What is found for what is typed. On the thread of the search. */
final class Hits {
    private final String[] words;
    private final SearchResponse response;

    Hits(SearchRequest request, SearchResponse response) {
        this.words = words(request.getText());
        this.response = response;
    }

    /**
     * Adds something if every word that is typed is in one of its texts.
     *
     * @param open called on the event dispatch thread when it is chosen
     * @return false if no more are wanted
     */
    boolean add(Runnable open, String label, String... texts) {
        return !matches(words, label, texts) || response.addResult(open, escaped(label));
    }

    static String[] words(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
    }

    static boolean matches(String[] words, String label, String... texts) {
        return Stream.of(words)
                .allMatch(word -> Stream.concat(Stream.of(label), Stream.of(texts))
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word)));
    }

    /** The platform takes labels for HTML. */
    private static String escaped(String label) {
        return label.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
