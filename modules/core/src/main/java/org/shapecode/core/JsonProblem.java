package org.shapecode.core;

/** Reports text that is not valid JSON, with the position of the error. */
public final class JsonProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    JsonProblem(String sentence, int line, int column, Throwable cause) {
        super(sentence, cause);
        this.line = line;
        this.column = column;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }

    /** The column, from 1. */
    public int column() {
        return column;
    }
}
