package org.shapecode.toolkit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lists of words in a text field: separated by commas, semicolons or white space. A word that holds one of these stands in
 * double quotes, in which a double quote is doubled. Thread-safe.
 */
public final class Words {
    private static final String PLAIN = "[^,;\\s]+";
    private static final Pattern WORD = Pattern.compile("\"((?:[^\"]|\"\")*)\"(?=[,;\\s]|$)|" + PLAIN);

    private Words() {}

    /** The words of a text. */
    public static List<String> parse(String text) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            words.add(word.group(1) == null ? word.group() : word.group(1).replace("\"\"", "\""));
        }
        return words;
    }

    /** A text of words, which {@link #parse} reads back. */
    public static String format(List<String> words) {
        return words.stream().map(Words::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String word) {
        return word.matches(PLAIN) && !word.startsWith("\"") ? word : "\"" + word.replace("\"", "\"\"") + "\"";
    }
}
