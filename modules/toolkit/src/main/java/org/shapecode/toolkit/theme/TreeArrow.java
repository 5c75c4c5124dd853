package org.shapecode.toolkit.theme;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import javax.swing.Icon;
import javax.swing.JTree;
import javax.swing.UIManager;
import javax.swing.plaf.UIResource;

/**
 * The arrow that expands or collapses a row of a tree. FlatLaf's has one colour, in which it cannot be seen on every selected
 * row; this one has that of the text there. Event dispatch thread.
 */
public abstract class TreeArrow implements Icon, UIResource {
    private static final int SIZE = 11;

    /** The ends and the tip of an arrow that points down, in pixels. */
    private static final float[][] DOWN = {{1.5f, 3.25f}, {5.5f, 7.25f}, {9.5f, 3.25f}};

    private final boolean expanded;
    private final Color usual;

    private TreeArrow(boolean expanded, String usual) {
        this.expanded = expanded;
        this.usual = UIManager.getColor(usual);
    }

    @Override
    public void paintIcon(Component part, Graphics graphics, int x, int y) {
        Graphics2D copy = (Graphics2D) graphics.create();
        copy.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        copy.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        copy.setColor(colour(part, y));
        copy.translate(x, y);
        if (!expanded) {
            boolean leftToRight = part.getComponentOrientation().isLeftToRight();
            copy.rotate(Math.toRadians(leftToRight ? -90 : 90), SIZE / 2.0, SIZE / 2.0);
        }
        Path2D arrow = new Path2D.Float();
        arrow.moveTo(DOWN[0][0], DOWN[0][1]);
        arrow.lineTo(DOWN[1][0], DOWN[1][1]);
        arrow.lineTo(DOWN[2][0], DOWN[2][1]);
        copy.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_MITER));
        copy.draw(arrow);
        copy.dispose();
    }

    private Color colour(Component part, int y) {
        if (part instanceof JTree tree && tree.isRowSelected(tree.getClosestRowForLocation(0, y + SIZE / 2))) {
            return UIManager.getColor(
                    tree.isFocusOwner() ? "Tree.selectionForeground" : "Tree.selectionInactiveForeground");
        }
        return usual;
    }

    @Override
    public int getIconWidth() {
        return SIZE;
    }

    @Override
    public int getIconHeight() {
        return SIZE;
    }

    /** Points to a row that can be expanded. */
    public static final class Collapsed extends TreeArrow {
        /** Called by FlatLaf. */
        public Collapsed() {
            super(false, "Tree.icon.collapsedColor");
        }
    }

    /** Points down from a row that is expanded. */
    public static final class Expanded extends TreeArrow {
        /** Called by FlatLaf. */
        public Expanded() {
            super(true, "Tree.icon.expandedColor");
        }
    }
}
