package org.shapecode.application.rules.examples.headless.core;

import java.awt.Color;

/** Breaks the rule by a field. */
class Painted {
    Color[] colours;
}
