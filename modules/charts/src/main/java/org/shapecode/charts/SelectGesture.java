package org.shapecode.charts;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;

/**
 * The gesture that selects test images wherever they are shown: a click, or a drag with Ctrl across a rectangle. Event
 * dispatch thread.
 */
public final class SelectGesture extends MouseAdapter {
    private final Target target;

    /** Where the button was pressed, or null. */
    private Point start;

    private SelectGesture(Target target) {
        this.target = target;
    }

    /** What is selected, and how the gesture is shown. */
    public interface Target {
        /** Whether pressing the left button may select; else the gesture is left to others. */
        boolean begins(MouseEvent event);

        /**
         * The button was released where it was pressed.
         *
         * @param adds whether the images there are added to the selection or taken from it, rather than replace it
         */
        void click(Point at, boolean adds);

        /** The pointer was dragged across a rectangle whose images are added to the selection. */
        void add(Rectangle part);

        /** Shows the rectangle of the current drag; null at the end. */
        void show(Rectangle part);
    }

    /** Makes a component follow the gesture. */
    public static void install(JComponent component, Target target) {
        SelectGesture gesture = new SelectGesture(target);
        component.addMouseListener(gesture);
        component.addMouseMotionListener(gesture);
    }

    @Override
    public void mousePressed(MouseEvent event) {
        boolean selects = SwingUtilities.isLeftMouseButton(event) && !event.isPopupTrigger() && target.begins(event);
        start = selects ? event.getPoint() : null;
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (start != null && SelectedImages.adds(event)) {
            target.show(to(event.getPoint()));
        }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        if (start == null) {
            return;
        }
        Rectangle part = to(event.getPoint());
        if (Math.max(part.width, part.height) < PanelGeometry.OfPlot.THIN) {
            target.click(start, SelectedImages.adds(event));
        } else if (SelectedImages.adds(event)) {
            target.add(part);
        }
        start = null;
        target.show(null);
    }

    private Rectangle to(Point end) {
        Rectangle part = new Rectangle();
        part.setFrameFromDiagonal(start, end);
        return part;
    }
}
