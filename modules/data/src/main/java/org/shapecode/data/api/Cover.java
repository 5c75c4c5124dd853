package org.shapecode.data.api;

/** How much of a rectangle is inside a region, as far as is known without testing its points. */
public enum Cover {
    /** Every point is inside. */
    ALL,
    /** No point is inside. */
    NONE,
    /** Each point has to be tested. */
    UNKNOWN
}
