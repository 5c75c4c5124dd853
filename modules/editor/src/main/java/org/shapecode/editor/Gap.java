package org.shapecode.editor;

/**
 * An interval of an attribute that never occurs.
 *
 * @param from lower end
 * @param to upper end
 */
record Gap(double from, double to) {}
