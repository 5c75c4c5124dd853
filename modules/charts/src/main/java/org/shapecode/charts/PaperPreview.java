package org.shapecode.charts;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import javax.swing.JPanel;

/** A drawing as it will be printed, as large as fits. Event dispatch thread. */
final class PaperPreview extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final Dimension SIZE = new Dimension(440, 340);
    private static final int EDGE = 12;

    /** An article on the screen is not read at more than three times its size. */
    private static final double LARGEST = 3;

    private final transient Renderer renderer = new Renderer(false, this::show);
    private transient Drawing drawing;
    private transient Renderer.Picture shown;

    PaperPreview() {
        setPreferredSize(SIZE);
        setMinimumSize(SIZE);
        setName("paper-preview");
        getAccessibleContext().setAccessibleName("Preview");
    }

    /** Shows a drawing soon. */
    void setDrawing(Drawing next) {
        drawing = next;
        repaint();
    }

    /** What is displayed; null before the first. */
    Renderer.Picture shown() {
        return shown;
    }

    private void show(Renderer.Picture picture) {
        shown = picture;
        repaint();
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        Graphics2D own = (Graphics2D) g.create();
        if (drawing != null) {
            FigureSize size = drawing.size();
            double fit = Math.min(
                    LARGEST,
                    Math.min((getWidth() - 2.0 * EDGE) / size.width(), (getHeight() - 2.0 * EDGE) / size.height()));
            double screen = Math.sqrt(Math.abs(own.getTransform().getDeterminant()));
            renderer.render(new Renderer.Request(drawing, Math.max(0.01, fit * screen)));
            if (shown != null) {
                double pixel = 1 / screen;
                double x = (getWidth() - shown.image().getWidth() * pixel) / 2;
                double y = (getHeight() - shown.image().getHeight() * pixel) / 2;
                AffineTransform place = AffineTransform.getTranslateInstance(x, y);
                place.scale(pixel, pixel);
                own.drawImage(shown.image(), place, null);
                own.setColor(Color.GRAY);
                own.drawRect(
                        (int) x - 1,
                        (int) y - 1,
                        (int) (shown.image().getWidth() * pixel) + 1,
                        (int) (shown.image().getHeight() * pixel) + 1);
            }
        }
        own.dispose();
    }
}
