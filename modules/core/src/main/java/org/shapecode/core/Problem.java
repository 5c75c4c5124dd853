package org.shapecode.core;

/**
 * An error that the user can correct: invalid input, a missing file, a full disk. The message is one sentence for the user
 * that says what is wrong, where, and what to do; it is shown as is, without a stack trace.
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
