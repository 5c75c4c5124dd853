package org.shapecode.views.interpolation;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import javax.swing.JSlider;
import javax.swing.UIManager;
import org.shapecode.core.figure.Interval;

/** A slider over a range of codes, with the holes shaded. Event dispatch thread. */
final class HoleSlider extends JSlider {
    static final int STEPS = 2000;

    private static final long serialVersionUID = 1L;
    private static final int OPACITY = 40;

    private transient CodeRange range;

    HoleSlider() {
        super(0, STEPS, STEPS / 2);
        setOpaque(false);
    }

    void setRange(CodeRange next) {
        range = next;
        repaint();
    }

    @Override
    protected void paintComponent(Graphics g) {
        if (range != null) {
            Graphics2D own = (Graphics2D) g.create();
            Color text = UIManager.getColor("Label.foreground");
            own.setColor(new Color(text.getRed(), text.getGreen(), text.getBlue(), OPACITY));
            range.holes().forEach(hole -> own.fill(shade(hole)));
            own.dispose();
        }
        super.paintComponent(g);
    }

    private Rectangle2D shade(Interval hole) {
        // The look and feel insets the track by half a thumb and its focus ring at either end.
        double inset = getInsets().left + getHeight() / 2.0;
        double length = getWidth() - 2 * inset;
        double from = inset + length * range.fraction(hole.from());
        double to = inset + length * range.fraction(hole.to());
        return new Rectangle2D.Double(from, 0, Math.max(1, to - from), getHeight());
    }
}
