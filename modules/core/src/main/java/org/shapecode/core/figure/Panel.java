package org.shapecode.core.figure;

/** One part of a figure: curves in a coordinate system, or pictures in rows. */
public sealed interface Panel permits Plot, ImageGrid {
    /** One line for a person; may be empty. */
    String title();
}
