package org.shapecode.application.rules.examples.headless.charts;

import java.awt.Color;

/** Keeps the rule: this module draws. */
class Draws {
    Color colour = Color.BLACK;
}
