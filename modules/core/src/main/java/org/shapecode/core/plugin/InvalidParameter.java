package org.shapecode.core.plugin;

/** Thrown by a record that refuses one of its parameters because of another. */
public final class InvalidParameter extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String name;

    /**
     * Refuses a parameter.
     *
     * @param name the component, with dots for one within it, such as {@code "generator.radius"}
     * @param message what is wrong and what is allowed, to follow the name: {@code "is 40, but must be …"}
     */
    public InvalidParameter(String name, String message) {
        super(message);
        this.name = name;
    }

    public String name() {
        return name;
    }
}
