package org.shapecode.core;

import java.util.List;
import java.util.stream.Collectors;

/** Writes commands for a POSIX shell. Thread-safe. */
public final class ShellCommand {
    private ShellCommand() {}

    /** Joins words to one command line and quotes those that contain special characters. */
    public static String line(List<String> words) {
        return words.stream().map(ShellCommand::quoted).collect(Collectors.joining(" "));
    }

    /** A word as it is if it contains no special characters, else in quotes. */
    public static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./=:,+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
