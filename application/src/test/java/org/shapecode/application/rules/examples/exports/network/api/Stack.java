package org.shapecode.application.rules.examples.exports.network.api;

/** Exported. */
public class Stack {}
