package org.shapecode.core.figure;

import java.util.List;

/**
 * What an analysis has to show: one or more panels side by side under a title. Holds numbers only; the charts draw it
 * on the screen and into files alike.
 *
 * @param id short and stable, of letters, digits and hyphens: the name of the exported file
 * @param title one line for a person
 * @param panels from left to right, at least one
 */
public record Figure(String id, String title, List<Panel> panels) {
    public Figure {
        if (!id.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException("a figure's id is of small letters, digits and hyphens, not " + id);
        }
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a figure has at least one panel");
        }
        panels = List.copyOf(panels);
    }
}
