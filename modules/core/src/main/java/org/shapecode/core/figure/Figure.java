package org.shapecode.core.figure;

import java.util.List;

/**
 * The result of an analysis as data: one or more panels under a title. A figure holds numbers only; the charts module
 * draws it, on the screen and in files alike.
 *
 * @param id short and stable, in lower-case letters, digits and hyphens; also the name of the exported file
 * @param title one line
 * @param panels in reading order; at least one
 * @param notes numbers and sentences for the text under the figure; not part of the drawing
 */
public record Figure(String id, String title, List<Panel> panels, List<Note> notes) {
    public Figure {
        if (!id.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException("not a figure id (lower-case letters, digits and hyphens): " + id);
        }
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a figure needs at least one panel");
        }
        panels = List.copyOf(panels);
        notes = List.copyOf(notes);
    }

    /** Without notes. */
    public Figure(String id, String title, List<Panel> panels) {
        this(id, title, panels, List.of());
    }

    /** The same figure of one of several runs, which its title names. */
    public Figure of(String run) {
        String of = title + " (" + run + ")";
        List<Panel> named = panels.stream()
                .map(panel -> panel.title().equals(title) ? panel.titled(of) : panel)
                .toList();
        return new Figure(id, of, named, notes);
    }

    /** The same figure over other notes. */
    public Figure noted(List<Note> newNotes) {
        return new Figure(id, title, panels, newNotes);
    }
}
