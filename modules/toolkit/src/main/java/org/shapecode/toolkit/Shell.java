package org.shapecode.toolkit;

import java.util.List;
import java.util.stream.Collectors;

/** Commands as they are typed into a shell of Unix. Safe on any thread. */
public final class Shell {
    private Shell() {}

    /** One line of words, quoted where that is needed. */
    public static String line(List<String> words) {
        return words.stream().map(Shell::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./=:,+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
