package org.shapecode.core;

/** Things with their number, in a sentence. */
public final class Counted {
    private Counted() {}

    /**
     * A number and what it counts.
     *
     * @param noun in the singular; its plural ends in s
     * @return such as {@code "1 row"} or {@code "2 rows"}
     */
    public static String of(long count, String noun) {
        return of(count, noun, noun + "s");
    }

    /**
     * The same for a noun with another plural.
     *
     * @return such as {@code "1 study"} or {@code "2 studies"}
     */
    public static String of(long count, String singular, String plural) {
        return count + " " + (count == 1 ? singular : plural);
    }
}
