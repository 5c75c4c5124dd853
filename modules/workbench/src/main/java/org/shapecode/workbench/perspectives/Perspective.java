package org.shapecode.workbench.perspectives;

import java.util.Locale;

/** A window layout for one task. */
enum Perspective {
    DESIGN("&Design", "Design an experiment: projects and settings"),
    TRAIN("&Train", "Watch a run train: its figures, and interactive views beside them"),
    COMPARE("&Compare", "Compare runs: the runs table, and views of the selected runs");

    private final String label;
    private final String tip;

    Perspective(String label, String tip) {
        this.label = label;
        this.tip = tip;
    }

    /** The perspective with an id, or the default one. */
    static Perspective of(String id) {
        for (Perspective each : values()) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        return DESIGN;
    }

    /** The stable id, also the role in the platform's window system. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name with an ampersand before its mnemonic. */
    String label() {
        return label;
    }

    String tip() {
        return tip;
    }

    String icon() {
        return "org/shapecode/workbench/perspectives/" + id() + ".svg";
    }
}
