package org.shapecode.toolkit;

import java.util.Locale;

/** The theme setting. */
public enum ThemeChoice {
    LIGHT("Light"),
    DARK("Dark"),
    CONTRAST_LIGHT("High contrast, light"),
    CONTRAST_DARK("High contrast, dark"),
    SYSTEM("Follow system");

    private final String label;

    ThemeChoice(String label) {
        this.label = label;
    }

    /** The value stored in the preferences. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The choice stored under an id, or LIGHT if the id is unknown. */
    static ThemeChoice of(String id) {
        for (ThemeChoice choice : values()) {
            if (choice.id().equals(id)) {
                return choice;
            }
        }
        return LIGHT;
    }

    /** The display name. */
    @Override
    public String toString() {
        return label;
    }
}
