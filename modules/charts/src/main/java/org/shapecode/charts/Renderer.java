package org.shapecode.charts;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.SwingUtilities;

/** Draws for one view, on a thread that views share; of several requests only the newest is drawn. */
final class Renderer {
    private static final Logger LOG = Logger.getLogger(Renderer.class.getName());
    private static final ExecutorService THREAD = thread("Shapecode charts");

    /** What follows a hand does not wait for other figures. */
    private static final ExecutorService QUICK = thread("Shapecode quick charts");

    /**
     * What to draw.
     *
     * @param drawing with a size in px
     * @param scale pixels of the screen for each px
     */
    record Request(Drawing drawing, double scale) {}

    /**
     * What was drawn.
     *
     * @param request that it answers
     * @param image in pixels of the screen
     * @param panels where they are, in px
     */
    record Picture(Request request, BufferedImage image, List<PanelGeometry> panels) {}

    private final ExecutorService thread;
    private final Consumer<Picture> receiver;
    private final AtomicReference<Request> next = new AtomicReference<>();
    private Request last;

    /**
     * Begins idle.
     *
     * @param quick whether the picture follows a hand
     * @param receiver gets finished pictures on the event dispatch thread
     */
    Renderer(boolean quick, Consumer<Picture> receiver) {
        this.thread = quick ? QUICK : THREAD;
        this.receiver = receiver;
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Asks for a picture, unless it is the one asked for last; on the event dispatch thread. */
    void render(Request request) {
        if (!request.equals(last)) {
            last = request;
            next.set(request);
            thread.execute(this::renderNext);
        }
    }

    /** Runs a task after the pictures asked for so far, away from the event dispatch thread. */
    static void execute(Runnable task) {
        THREAD.execute(task);
    }

    /** Draws now, on the calling thread. */
    static Picture draw(Request request) {
        FigureSize size = request.drawing().size();
        double scale = request.scale();
        BufferedImage image = new BufferedImage(
                (int) Math.max(1, Math.ceil(size.width() * scale)),
                (int) Math.max(1, Math.ceil(size.height() * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        List<PanelGeometry> panels = request.drawing().draw(g);
        g.dispose();
        return new Picture(request, image, panels);
    }

    private void renderNext() {
        Request request = next.getAndSet(null);
        if (request == null) {
            return;
        }
        try {
            Picture picture = draw(request);
            SwingUtilities.invokeLater(() -> receiver.accept(picture));
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The figure " + request.drawing().figure().id() + " cannot be drawn", e);
        }
    }
}
