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
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
