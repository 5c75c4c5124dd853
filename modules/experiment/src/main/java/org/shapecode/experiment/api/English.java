package org.shapecode.experiment.api;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes names in the letters of English, for what not every shell or server takes in others. Thread-safe. */
final class English {
    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern FOREIGN = Pattern.compile("[^\\p{ASCII}]");
    private static final Map<String, String> LETTERS = letters();

    private English() {}

    /**
     * A text in lower case, with Latin letters without accents, subscripts as digits, and Greek letters by name. What it cannot
     * write stays.
     */
    static String letters(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return FOREIGN.matcher(ACCENTS.matcher(lower).replaceAll(""))
                .replaceAll(found -> LETTERS.getOrDefault(found.group(), found.group()));
    }

    /** Those that are not a letter of English with an accent. */
    private static Map<String, String> letters() {
        Map<String, String> letters = new HashMap<>(Map.of(
                "\u00df", "ss", "\u00e6", "ae", "\u0153", "oe", "\u00f8", "o", "\u0142", "l", "\u0111", "d", "\u00f0",
                "d", "\u00fe", "th", "\u0131", "i"));
        // In the order of their characters, where sigma has another form at the end of words.
        List<String> greek = List.of(
                ("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau"
                                + " upsilon phi chi psi omega")
                        .split(" "));
        for (int i = 0; i < greek.size(); i++) {
            letters.put(String.valueOf((char) ('\u03b1' + i)), greek.get(i));
        }
        return letters;
    }
}
