package org.shapecode.core.figure;

/** One part of a figure: a diagram with two axes, or pictures in rows. */
public sealed interface Panel permits AxesPanel, ImageGrid {
    /** One line above the panel; may be empty. */
    String title();

    /** This panel under another title. */
    Panel titled(String newTitle);
}
