package org.shapecode.toolkit;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.netbeans.spi.quicksearch.SearchRequest;
import org.netbeans.spi.quicksearch.SearchResponse;
import org.shapecode.core.Html;

/**
 * Something that Quick Search can find. The platform lists categories in a fixed order and picks the first result of all, so
 * names are matched in the category of their kind, and descriptions in a last one. Immutable.
 *
 * @param kind in lower case, such as {@code "preset"}
 * @param name for display
 * @param id another name; may be empty
 * @param description further text to match, not shown; may be empty
 * @param open runs on the event dispatch thread when the user picks it
 */
public record SearchItem(String kind, String name, String id, String description, Runnable open) {
    /** Shows the items whose name or id has every word of a query; first those whose name begins with it. Ignores case. */
    public static void byName(Stream<SearchItem> items, SearchRequest request, SearchResponse response) {
        show(named(items, request.getText()), response);
    }

    /** Shows the items that have every word of a query, but not all of them in their name. Ignores case. */
    public static void byDescription(Stream<SearchItem> items, SearchRequest request, SearchResponse response) {
        show(described(items, request.getText()), response);
    }

    static List<SearchItem> named(Stream<SearchItem> items, String query) {
        String start = query.strip().toLowerCase(Locale.ROOT);
        return items.filter(item -> item.isNamed(query))
                .sorted(Comparator.comparing(
                        item -> !item.name.toLowerCase(Locale.ROOT).startsWith(start)))
                .toList();
    }

    static List<SearchItem> described(Stream<SearchItem> items, String query) {
        return items.filter(item -> !item.isNamed(query) && item.has(query, item.name, item.id, item.description))
                .toList();
    }

    /** The name with the kind, as plain text: the platform takes only what begins as HTML for HTML. */
    String label() {
        return Html.plain(name + " (" + kind + ")");
    }

    private boolean isNamed(String query) {
        return has(query, name, id);
    }

    private boolean has(String query, String... texts) {
        return Stream.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(word -> Stream.of(texts)
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word)));
    }

    private static void show(List<SearchItem> items, SearchResponse response) {
        for (SearchItem item : items) {
            if (!response.addResult(item.open, item.label())) {
                return;
            }
        }
    }
}
