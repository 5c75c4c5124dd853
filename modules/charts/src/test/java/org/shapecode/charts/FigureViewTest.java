package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.image.BufferedImage;
import java.beans.PropertyChangeListener;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Figure;

class FigureViewTest {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 400;

    private final FigureView view = create();

    @AfterEach
    void restore() {
        for (String key : new String[] {"Label.foreground", "Panel.background", "List.background"}) {
            UIManager.put(key, null);
        }
    }

    @Test
    void showsTheNewestFigureFromAnyThread() throws Exception {
        for (int steps = 2; steps < 200; steps++) {
            view.setFigure(live(steps));
        }
        view.setFigure(Samples.hole());
        await(() -> view.getAccessibleContext().getAccessibleName().equals("Error by radius") && colors() > 50);
        assertTrue(view.getAccessibleContext().getAccessibleDescription().contains("penalty on weights"));
    }

    @Test
    void manyFiguresAreFewRepaintsAndTheLastIsShown() throws Exception {
        AtomicInteger adopted = new AtomicInteger();
        AtomicInteger elsewhere = new AtomicInteger();
        onEventThread(() -> {
            view.getAccessibleContext().addPropertyChangeListener(event -> {
                adopted.incrementAndGet();
                elsewhere.addAndGet(SwingUtilities.isEventDispatchThread() ? 0 : 1);
            });
            return null;
        });
        long start = System.nanoTime();
        int steps = 2;
        while (System.nanoTime() - start < 300_000_000L) {
            view.setFigure(live(steps++));
        }
        view.setFigure(Samples.hole());
        await(() -> view.getAccessibleContext().getAccessibleName().equals("Error by radius") && colors() > 50);
        int most = (int) ((System.nanoTime() - start) / 50_000_000L) + 2;
        assertTrue(adopted.get() >= 2 && adopted.get() <= most, () -> adopted + " repaints");
        assertEquals(0, elsewhere.get());
    }

    @Test
    void theThemeFollowsTheLookAndFeel() throws Exception {
        view.setFigure(Samples.loss());
        await(() -> colors() > 50);
        Color dark = new Color(0x2B2B2B);
        UIManager.put("Label.foreground", Color.LIGHT_GRAY);
        UIManager.put("Panel.background", dark);
        UIManager.put("List.background", dark);
        SwingUtilities.invokeAndWait(view::updateUI);
        await(() -> paint().getRGB(2, 2) == dark.getRGB() && colors() > 50);
    }

    @Test
    void zoomStaysWhileNumbersComeIn() throws Exception {
        view.setFigure(live(100));
        await(() -> colors() > 50);
        BufferedImage whole = paint();
        drag(150, 100, 350, 300);
        await(() -> differs(whole, paint()));
        BufferedImage zoomed = settled();
        setAndAwait(live(100));
        assertFalse(differs(zoomed, settled()));
        SwingUtilities.invokeAndWait(view::showAll);
        await(() -> !differs(whole, paint()));
    }

    @Test
    void theWheelZoomsWithControlAndADoubleClickResets() throws Exception {
        view.setFigure(Samples.heatMap());
        await(() -> colors() > 50);
        BufferedImage whole = settled();
        SwingUtilities.invokeAndWait(() -> view.dispatchEvent(new MouseWheelEvent(
                view,
                MouseEvent.MOUSE_WHEEL,
                0,
                InputEvent.CTRL_DOWN_MASK,
                250,
                200,
                0,
                false,
                MouseWheelEvent.WHEEL_UNIT_SCROLL,
                1,
                -3)));
        await(() -> differs(whole, paint()));
        SwingUtilities.invokeAndWait(() -> view.dispatchEvent(new MouseEvent(
                view,
                MouseEvent.MOUSE_PRESSED,
                0,
                InputEvent.BUTTON1_DOWN_MASK,
                250,
                200,
                2,
                false,
                MouseEvent.BUTTON1)));
        await(() -> !differs(whole, paint()));
    }

    @Test
    void aDragWithShiftPans() throws Exception {
        view.setFigure(Samples.hole());
        await(() -> colors() > 50);
        BufferedImage whole = settled();
        SwingUtilities.invokeAndWait(() -> {
            int shift = InputEvent.BUTTON1_DOWN_MASK | InputEvent.SHIFT_DOWN_MASK;
            for (int id : new int[] {MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED}) {
                int x = id == MouseEvent.MOUSE_PRESSED ? 250 : 330;
                view.dispatchEvent(new MouseEvent(view, id, 0, shift, x, 200, 1, false, MouseEvent.BUTTON1));
            }
            mouse(MouseEvent.MOUSE_EXITED, -1, -1);
        });
        await(() -> differs(whole, paint()));
        SwingUtilities.invokeAndWait(view::showAll);
        await(() -> !differs(whole, paint()));
    }

    @Test
    void toolTipsTellValuesOfAHeatMap() throws Exception {
        view.setFigure(Samples.heatMap());
        await(() -> colors() > 50 && tip(WIDTH / 2, HEIGHT / 2) != null);
        assertTrue(tip(WIDTH / 2, HEIGHT / 2).contains("loss per image: "));
    }

    @Test
    void anotherFigureIsShownWhole() throws Exception {
        view.setFigure(Samples.hole());
        await(() -> colors() > 50);
        BufferedImage whole = settled();
        drag(150, 100, 350, 300);
        await(() -> differs(whole, paint()));
        setAndAwait(Samples.loss());
        view.setFigure(Samples.hole());
        await(() -> !differs(whole, paint()));
    }

    @Test
    void toolTipsTellValues() throws Exception {
        view.setFigure(Samples.disks());
        await(() -> colors() > 50 && tip(WIDTH / 2, 60) != null);
        assertTrue(tip(WIDTH / 2, 60).contains("pixel ("));
    }

    @Test
    void anImpossibleSizeWhileLayingOutIsNoProblem() {
        ViewState state = new ViewState();
        state.adopt(Samples.loss());
        FigureView high = new FigureView();
        high.setSize(0, 40_000);
        FigureSize size = state.drawing(high).size();
        assertEquals(new FigureSize(1, FigureSize.MOST), size);
    }

    @Test
    void printsAtOnce() throws Exception {
        view.setFigure(Samples.loss());
        await(() -> colors() > 50);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        SwingUtilities.invokeAndWait(() -> view.print(image.createGraphics()));
        assertTrue(colors(image) > 50);
    }

    @Test
    void hasAPreferredSize() throws Exception {
        assertNotNull(view.getPreferredSize());
        view.setFigure(Samples.panels());
        assertTrue(view.getPreferredSize().width > 600);
    }

    private static FigureView create() {
        FutureTask<FigureView> task = new FutureTask<>(() -> {
            FigureView view = new FigureView();
            view.setSize(WIDTH, HEIGHT);
            return view;
        });
        SwingUtilities.invokeLater(task);
        try {
            return task.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Figure live(int steps) {
        return new Figure("live", "Loss", List.of(Samples.lossPlot(steps)));
    }

    private void drag(int fromX, int fromY, int toX, int toY) throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, fromX, fromY);
            mouse(MouseEvent.MOUSE_DRAGGED, toX, toY);
            mouse(MouseEvent.MOUSE_RELEASED, toX, toY);
            mouse(MouseEvent.MOUSE_EXITED, -1, -1);
        });
    }

    private void mouse(int id, int x, int y) {
        view.dispatchEvent(
                new MouseEvent(view, id, 0, InputEvent.BUTTON1_DOWN_MASK, x, y, 1, false, MouseEvent.BUTTON1));
    }

    private String tip(int x, int y) {
        return onEventThread(() -> view.getToolTipText(
                new MouseEvent(view, MouseEvent.MOUSE_MOVED, 0, 0, x, y, 0, false, MouseEvent.NOBUTTON)));
    }

    private BufferedImage paint() {
        return onEventThread(() -> {
            BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            view.paint(g);
            g.dispose();
            return image;
        });
    }

    /** What is displayed once all requested pictures have been drawn. */
    private BufferedImage settled() throws Exception {
        paint();
        drawn();
        return paint();
    }

    /** Returns when the drawing thread and the event dispatch thread have done what they had to do. */
    private static void drawn() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Renderer.execute(done::countDown);
        assertTrue(done.await(10, TimeUnit.SECONDS));
        SwingUtilities.invokeAndWait(() -> {});
    }

    /** Sets a figure and waits until the view has taken it over. */
    private void setAndAwait(Figure figure) throws Exception {
        CountDownLatch adopted = new CountDownLatch(1);
        PropertyChangeListener listener = event -> adopted.countDown();
        onEventThread(() -> {
            view.getAccessibleContext().addPropertyChangeListener(listener);
            return null;
        });
        view.setFigure(figure);
        assertTrue(adopted.await(10, TimeUnit.SECONDS));
        view.getAccessibleContext().removePropertyChangeListener(listener);
        settled();
    }

    private long colors() {
        return colors(paint());
    }

    private static long colors(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH))
                .distinct()
                .count();
    }

    private static boolean differs(BufferedImage one, BufferedImage other) {
        return !Arrays.equals(
                one.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH), other.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH));
    }

    private static <T> T onEventThread(Callable<T> callable) {
        FutureTask<T> task = new FutureTask<>(callable);
        SwingUtilities.invokeLater(task);
        try {
            return task.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("not within 10 s");
            }
            drawn();
        }
    }
}
