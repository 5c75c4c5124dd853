package org.shapecode.application.rules.examples.headless.pictures;

import java.awt.Graphics2D;

/** Breaks the rule: a decoder of pictures does not draw. */
interface Paints {
    void on(Graphics2D g);
}
