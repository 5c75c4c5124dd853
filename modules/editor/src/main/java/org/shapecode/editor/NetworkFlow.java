package org.shapecode.editor;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.shapecode.toolkit.WrapLayout;

/**
 * The steps of a drawn network, in lines. Where it wraps, a path leads from below the last box of a line to the arrow before the
 * first one of the next. Event dispatch thread.
 */
final class NetworkFlow extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int LINE_GAP = 14;

    NetworkFlow() {
        super(new WrapLayout(0, LINE_GAP));
        setOpaque(false);
    }

    /** A path from each line to the next. */
    List<Path2D> paths() {
        List<Path2D> paths = new ArrayList<>();
        for (int i = 0; i + 1 < getComponentCount(); i++) {
            Component last = getComponent(i);
            Component next = getComponent(i + 1);
            if (last instanceof NetworkStep from && next instanceof NetworkStep && next.getY() > last.getY()) {
                double between = next.getY() - LINE_GAP / 2.0;
                double x = last.getX() + from.box().getX() + from.box().getWidth() / 2.0;
                Path2D path = new Path2D.Double();
                path.moveTo(x, last.getY() + from.box().bottom());
                path.lineTo(x, between);
                path.lineTo(next.getX() + NetworkStep.START, between);
                path.lineTo(next.getX() + NetworkStep.START, next.getY());
                paths.add(path);
            }
        }
        return paths;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(UIManager.getColor("Label.disabledForeground"));
        paths().forEach(g::draw);
        g.dispose();
    }
}
