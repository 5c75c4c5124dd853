package org.shapecode.application.rules.examples.exports.network.inside;

/** Not exported. */
public class Hidden {}
