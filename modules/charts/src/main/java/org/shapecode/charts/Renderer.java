package org.shapecode.charts;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import org.openide.util.RequestProcessor;

/** Draws for one view, on a thread that all views share. Of several requests only the newest is drawn. */
final class Renderer {
    private static final RequestProcessor THREAD = new RequestProcessor("Shapecode charts");

    /** Figures that follow the pointer do not wait for others. */
    private static final RequestProcessor QUICK = new RequestProcessor("Shapecode quick charts");

    /** A drawing, and the screen pixels per px. */
    record Request(Drawing drawing, double scale) {}

    /** The image for a request, in screen pixels, and where its panels are, in px. */
    record Picture(Request request, BufferedImage image, List<PanelGeometry> panels) {}

    private final RequestProcessor thread;
    private final Consumer<Picture> receiver;
    private final AtomicReference<Request> next = new AtomicReference<>();
    private Request last;

    /** Finished pictures are received on the event dispatch thread; quick ones follow the user's pointer. */
    Renderer(boolean quick, Consumer<Picture> receiver) {
        this.thread = quick ? QUICK : THREAD;
        this.receiver = receiver;
    }

    /** Requests a picture, unless it is the one requested last. Event dispatch thread. */
    void render(Request request) {
        if (!request.equals(last)) {
            last = request;
            next.set(request);
            // The platform's own priority is the lowest, and a training may use all processors.
            thread.post(this::renderNext, 0, Thread.NORM_PRIORITY);
        }
    }

    /** Runs a task off the event dispatch thread, after the pictures requested so far. */
    static void execute(Runnable task) {
        THREAD.post(task, 0, Thread.NORM_PRIORITY);
    }

    /** Draws now, on the calling thread. The size in pixels is rounded, and the drawing scaled to fill it. */
    static Picture draw(Request request) {
        FigureSize size = request.drawing().size();
        BufferedImage image = new BufferedImage(
                (int) Math.max(1, Math.round(size.width() * request.scale())),
                (int) Math.max(1, Math.round(size.height() * request.scale())),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(image.getWidth() / size.width(), image.getHeight() / size.height());
        List<PanelGeometry> panels = request.drawing().draw(g);
        g.dispose();
        return new Picture(request, image, panels);
    }

    private void renderNext() {
        Request request = next.getAndSet(null);
        if (request != null) {
            Picture picture = draw(request);
            SwingUtilities.invokeLater(() -> receiver.accept(picture));
        }
    }
}
