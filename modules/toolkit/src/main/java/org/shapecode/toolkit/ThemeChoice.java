package org.shapecode.toolkit;

import java.util.Locale;

/** Which looks a person wants. */
public enum ThemeChoice {
    LIGHT("Light"),
    DARK("Dark"),
    SYSTEM("As the system");

    private final String label;

    ThemeChoice(String label) {
        this.label = label;
    }

    /** Its stable name in the settings. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The choice of a name; light if there is none. */
    static ThemeChoice of(String id) {
        for (ThemeChoice choice : values()) {
            if (choice.id().equals(id)) {
                return choice;
            }
        }
        return LIGHT;
    }

    /** What a person reads. */
    @Override
    public String toString() {
        return label;
    }
}
