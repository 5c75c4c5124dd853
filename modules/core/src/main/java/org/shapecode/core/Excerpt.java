package org.shapecode.core;

/** Quotes values in messages, which must stay one readable sentence whatever a file holds. */
public final class Excerpt {
    private static final int LONGEST = 60;

    private Excerpt() {}

    /** The text of a value on one line, cut after {@value #LONGEST} characters. */
    public static String of(Object value) {
        String text = String.valueOf(value).replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
