package org.shapecode.workbench.perspectives;

import java.util.Locale;

/** An arrangement of the windows for one kind of work. */
enum Perspective {
    DESIGN("&Design", "Make an experiment: projects, and the room for its settings and its data"),
    TRAIN("&Train", "Watch it learn: the loss, the reconstructions and the code beside the experiment"),
    COMPARE("&Compare", "Compare runs: the table of all, and views of those that are selected");

    private final String label;
    private final String tip;

    Perspective(String label, String tip) {
        this.label = label;
        this.tip = tip;
    }

    /** The one of an id; that which the program begins with, if there is none. */
    static Perspective of(String id) {
        for (Perspective each : values()) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        return DESIGN;
    }

    /** The stable name, which is the role of the platform's window system too. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** With an ampersand before its mnemonic. */
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
