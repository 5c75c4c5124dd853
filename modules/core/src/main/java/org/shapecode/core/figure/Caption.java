package org.shapecode.core.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The notes of a figure in one text, as short as can be: numbers of which each is that of another layer or code, or of other
 * images, stand together behind one name.
 */
public final class Caption {
    private static final Pattern COUNTED = Pattern.compile("(.*?)\\b(layer |z)(\\d+)\\b(.*)");
    private static final Pattern QUALIFIED = Pattern.compile("(?<what>.+?),? (?<of>(?:in|out)side holes)");
    private static final Pattern TEST = Pattern.compile("(?<of>test),? (?<what>.+)");

    private Caption() {}

    /**
     * Such as {@code "encoder layers 1 to 3, share of units that switch sign = 0.2, 0.1, 0 · radius error = 0.1 px, inside holes
     * 0.2 px"}. Notes of several runs are told apart.
     */
    public static String of(List<Note> notes) {
        return counted(qualified(notes.stream().distinct().toList())).stream()
                .map(Note::text)
                .collect(Collectors.joining(" \u00b7 "));
    }

    /** Those of other images behind that of all, if there is one. */
    private static List<Note> qualified(List<Note> notes) {
        Map<List<String>, Note> all = new LinkedHashMap<>();
        for (Note note : notes) {
            List<String> base = List.of();
            String of = "";
            for (Pattern pattern : List.of(QUALIFIED, TEST)) {
                Matcher found = pattern.matcher(note.name());
                if (base.isEmpty() && found.matches() && all.containsKey(key(note, found.group("what")))) {
                    base = key(note, found.group("what"));
                    of = found.group("of");
                }
            }
            if (base.isEmpty()) {
                List<String> own = key(note, note.isNumber() ? note.name() : note.value());
                all.put(all.containsKey(own) ? key(note, note.text() + all.size()) : own, note);
            } else {
                Note known = all.get(base);
                all.put(base, new Note(known.owner(), known.name(), known.value() + ", " + of + " " + note.value()));
            }
        }
        return List.copyOf(all.values());
    }

    private static List<String> key(Note note, String name) {
        return List.of(note.owner(), name);
    }

    /** Those that differ in the number of a layer or a code only, as one. */
    private static List<Note> counted(List<Note> notes) {
        Map<List<String>, List<Note>> alike = new LinkedHashMap<>();
        for (Note note : notes) {
            Matcher found = COUNTED.matcher(note.name());
            List<String> key = found.matches()
                    ? List.of(note.owner(), found.group(1), found.group(2), found.group(4))
                    : List.of(note.text());
            alike.computeIfAbsent(key, each -> new ArrayList<>()).add(note);
        }
        List<Note> merged = new ArrayList<>();
        alike.forEach((key, same) -> merged.add(same.size() == 1 ? same.get(0) : together(key, same)));
        return merged;
    }

    private static Note together(List<String> key, List<Note> same) {
        List<Integer> numbers = same.stream()
                .map(note -> COUNTED.matcher(note.name()))
                .filter(Matcher::matches)
                .map(found -> Integer.valueOf(found.group(3)))
                .toList();
        int first = numbers.get(0);
        int last = numbers.get(numbers.size() - 1);
        boolean layers = key.get(2).startsWith("layer");
        String each = layers ? "" : key.get(2);
        boolean range = numbers.size() > 2 && last - first == numbers.size() - 1;
        String which = range
                ? each + first + " to " + each + last
                : numbers.stream().map(number -> each + number).collect(Collectors.joining(", "));
        return new Note(
                key.get(0),
                key.get(1) + (layers ? "layers " : "") + which + key.get(3),
                same.stream().map(Note::value).collect(Collectors.joining(", ")));
    }
}
