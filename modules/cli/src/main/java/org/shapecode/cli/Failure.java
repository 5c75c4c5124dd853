package org.shapecode.cli;

/** A command could not do what was asked; the message is one sentence for the user. Exit code 1. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    Failure(String sentence) {
        super(sentence);
    }

    Failure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
