package org.shapecode.application.rules.examples.headless.pictures;

import java.awt.image.BufferedImage;

/** Keeps the rule: an image needs no display. */
class Decodes {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
}
