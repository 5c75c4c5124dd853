package org.shapecode.application.rules.examples.exports.shapes;

/** A plugin. */
public class Disk {}
