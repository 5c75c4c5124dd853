package org.shapecode.core.plugin;

/** Thrown by a record that rejects one of its parameters because of another. */
public final class InvalidParameter extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String name;

    /**
     * Rejects a parameter.
     *
     * @param name of the component, dotted if it lies within another, such as {@code "generator.radius"}
     * @param message what is wrong and what is allowed, phrased to follow the name: {@code "is 40, but must be …"}
     */
    public InvalidParameter(String name, String message) {
        super(message);
        this.name = name;
    }

    public String name() {
        return name;
    }
}
