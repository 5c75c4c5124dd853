package org.shapecode.application.rules.examples.exports.network.stack;

/** Exported. */
public class Stack {}
