package org.shapecode.cli;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** One line on the error stream about how far a task is: in place on a terminal, now and then a new one in a file. */
final class StatusLine {
    private static final long TERMINAL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long FILE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Console console;
    private long shown = System.nanoTime();
    private int width;

    StatusLine(Console console) {
        this.console = console;
    }

    /** Whether it is time for a new text. */
    boolean due() {
        return System.nanoTime() - shown > (console.terminal() ? TERMINAL_NANOS : FILE_NANOS);
    }

    /** Waits for the usual time from now on. */
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

    /** Ends the line, so that other text can follow. */
    void end() {
        if (console.terminal() && width > 0) {
            console.err().println();
            console.err().flush();
            width = 0;
        }
    }

    /** A time as people write it: {@code 1:05}, {@code 2:00:10}. */
    static String clock(double time) {
        long seconds = (long) time;
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
