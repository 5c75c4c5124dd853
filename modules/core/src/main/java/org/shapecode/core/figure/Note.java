package org.shapecode.core.figure;

/**
 * A number or a sentence for the text under a figure.
 *
 * @param owner whose it is, where there are several, such as the name of a run; otherwise empty
 * @param name of the number; empty for a sentence
 * @param value the number as text, or the sentence
 */
public record Note(String owner, String name, String value) {
    /** A number, such as {@code "R² radius"} with the value {@code "0.9934"}. */
    public static Note number(String name, String value) {
        return new Note("", name, value);
    }

    /** A sentence, or a fact without a name. */
    public static Note sentence(String text) {
        return new Note("", "", text);
    }

    /** The same of one of several. */
    Note of(String newOwner) {
        return new Note(newOwner, name, value);
    }

    public boolean isNumber() {
        return !name.isEmpty();
    }

    /** In one line: {@code "run 1: R² radius = 0.9934"}. */
    public String text() {
        return (owner.isEmpty() ? "" : owner + ": ") + (isNumber() ? name + " = " : "") + value;
    }
}
