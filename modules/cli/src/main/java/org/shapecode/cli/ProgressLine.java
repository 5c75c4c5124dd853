package org.shapecode.cli;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Progress on the error stream: one line, overwritten on a terminal, and a new line from time to time in a file. */
final class ProgressLine {
    private static final long TERMINAL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long FILE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Console console;
    private long shown = System.nanoTime();
    private int width;

    ProgressLine(Console console) {
        this.console = console;
    }

    /** Whether the text should be updated. */
    boolean due() {
        return System.nanoTime() - shown > (console.terminal() ? TERMINAL_NANOS : FILE_NANOS);
    }

    /** Restarts the interval before the next update. */
    void pause() {
        shown = System.nanoTime();
    }

    void show(String text) {
        shown = System.nanoTime();
        if (console.terminal()) {
            console.err().print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
            width = text.length();
        } else {
            console.err().println(text);
        }
        console.err().flush();
    }

    /** Prints a sentence on a line of its own. */
    void say(String sentence) {
        end();
        console.err().println(sentence);
        console.err().flush();
    }

    /** Ends the line, so that other output can follow. */
    void end() {
        if (console.terminal() && width > 0) {
            console.err().println();
            console.err().flush();
            width = 0;
        }
    }

    /** A duration in seconds as {@code 1:05} or {@code 2:00:10}. */
    static String clock(double time) {
        long seconds = (long) time;
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
