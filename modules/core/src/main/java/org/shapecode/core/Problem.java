package org.shapecode.core;

/**
 * Something that the user can mend: bad input, a missing file, a full disk. The message is one sentence for the user
 * that says what was wrong, where, and what to do; it is shown as it is, without a stack trace.
 */
public class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Problem(String sentence) {
        super(sentence);
    }

    public Problem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
