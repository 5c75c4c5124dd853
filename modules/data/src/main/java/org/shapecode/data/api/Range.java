package org.shapecode.data.api;

/**
 * An open interval of an attribute; its ends do not belong to it.
 *
 * @param from lower end, in the attribute's unit
 * @param to upper end, above from
 */
public record Range(double from, double to) {}
