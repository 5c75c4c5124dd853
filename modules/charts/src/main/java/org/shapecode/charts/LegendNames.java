package org.shapecode.charts;

import java.awt.Font;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Names of curves in little room. What they have in common goes first, such as {@code "learning rate"} of several learning
 * rates, then their ends; but where two would look the same, their beginnings.
 */
final class LegendNames {
    private LegendNames() {}

    /** As many names, in the same order, as wide as the room at most. */
    static List<String> fitting(Canvas canvas, List<String> names, Font font, double room) {
        List<String> shown = names;
        if (!fit(canvas, shown, font, room)) {
            shown = withoutShared(shown);
        }
        if (!fit(canvas, shown, font, room)) {
            shown = reversed(withoutShared(reversed(shown))).stream()
                    .map(name -> name.replaceAll(",$", ""))
                    .toList();
        }
        List<String> cut =
                shown.stream().map(name -> canvas.fitting(name, font, room)).toList();
        List<String> fitting = new ArrayList<>();
        for (int i = 0; i < cut.size(); i++) {
            boolean same = Collections.frequency(cut, cut.get(i)) > 1;
            fitting.add(same ? canvas.endFitting(shown.get(i), font, room) : cut.get(i));
        }
        return fitting;
    }

    private static boolean fit(Canvas canvas, List<String> names, Font font, double room) {
        return names.stream().allMatch(name -> canvas.width(name, font) <= room);
    }

    /** Without the words with which all begin; each keeps one. */
    private static List<String> withoutShared(List<String> names) {
        if (names.size() < 2) {
            return names;
        }
        List<List<String>> words =
                names.stream().map(name -> Arrays.asList(name.split(" "))).toList();
        int most = words.stream().mapToInt(List::size).min().orElse(1) - 1;
        int from = 0;
        while (from < most && allSame(words, from)) {
            from++;
        }
        int shared = from;
        return words.stream()
                .map(each -> String.join(" ", each.subList(shared, each.size())))
                .toList();
    }

    private static boolean allSame(List<List<String>> words, int at) {
        return words.stream().map(each -> each.get(at)).distinct().count() == 1;
    }

    /** The words of each in the opposite order. */
    private static List<String> reversed(List<String> names) {
        return names.stream()
                .map(name -> {
                    List<String> words = Arrays.asList(name.split(" "));
                    Collections.reverse(words);
                    return String.join(" ", words);
                })
                .toList();
    }
}
