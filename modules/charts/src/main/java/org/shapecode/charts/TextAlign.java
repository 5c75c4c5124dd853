package org.shapecode.charts;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.function.Supplier;

/**
 * Which point of a text stays where it is in a font of another width. Media of pixels and glyphs need not know; in a file
 * whose text stays text, the font may be another one.
 */
enum TextAlign {
    START("start", 0),
    MIDDLE("middle", 0.5),
    END("end", 1);

    private static final RenderingHints.Key KEY = new RenderingHints.Key(0) {
        @Override
        public boolean isCompatibleValue(Object value) {
            return value instanceof TextAlign;
        }
    };

    /** The value of SVG's {@code text-anchor}. */
    final String anchor;

    /** The position of the point in the text, from 0 to 1. */
    final double share;

    TextAlign(String anchor, double share) {
        this.anchor = anchor;
        this.share = share;
    }

    /** That of the texts drawn now. */
    static TextAlign of(Graphics2D g) {
        return g.getRenderingHint(KEY) instanceof TextAlign align ? align : START;
    }

    /** Draws with this alignment. */
    <T> T during(Graphics2D g, Supplier<T> drawing) {
        TextAlign before = of(g);
        g.setRenderingHint(KEY, this);
        try {
            return drawing.get();
        } finally {
            g.setRenderingHint(KEY, before);
        }
    }

    /** Draws with this alignment. */
    void during(Graphics2D g, Runnable drawing) {
        during(g, () -> {
            drawing.run();
            return null;
        });
    }
}
