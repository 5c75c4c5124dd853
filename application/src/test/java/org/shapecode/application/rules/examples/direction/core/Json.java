package org.shapecode.application.rules.examples.direction.core;

/** Used by all. */
public class Json {}
