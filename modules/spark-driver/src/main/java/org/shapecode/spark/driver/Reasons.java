package org.shapecode.spark.driver;

/** Says why something failed, where the messages of exceptions may be long, or only a path. */
final class Reasons {
    private static final int LONGEST = 300;

    private Reasons() {}

    /** The kind of an exception and the first line of its message, without a stop, for the middle of a sentence. */
    static String of(Throwable e) {
        String kind = e.getClass().getSimpleName();
        String line =
                String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
        String message = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
        return e.getMessage() == null || message.isEmpty() ? kind : kind + ": " + message.replaceAll("\\.$", "");
    }
}
