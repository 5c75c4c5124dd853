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
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
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
        view.setFigure(live(100));
        Thread.sleep(200);
        assertFalse(differs(zoomed, settled()));
        SwingUtilities.invokeAndWait(view::showAll);
        await(() -> !differs(whole, paint()));
    }

    @Test
    void anotherFigureIsShownWhole() throws Exception {
        view.setFigure(Samples.hole());
        await(() -> colors() > 50);
        BufferedImage whole = settled();
        drag(150, 100, 350, 300);
        await(() -> differs(whole, paint()));
        view.setFigure(Samples.loss());
        Thread.sleep(200);
        view.setFigure(Samples.hole());
        await(() -> !differs(whole, paint()));
    }

    @Test
    void tipsTellValues() throws Exception {
        view.setFigure(Samples.disks());
        await(() -> colors() > 50 && tip(WIDTH / 2, 60) != null);
        assertTrue(tip(WIDTH / 2, 60).contains("pixel ("));
    }

    @Test
    void aSizeThatItHasForAMomentOnlyIsNoProblem() {
        ViewState state = new ViewState();
        state.adopt(Samples.loss());
        FigureView high = new FigureView();
        high.setSize(0, 40_000);
        FigureSize size = new ViewPainter(high, state, false).drawing().size();
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
    void hasASizeOfItsOwn() throws Exception {
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

    /** What is shown once two pictures in a row are equal. */
    private BufferedImage settled() throws InterruptedException {
        BufferedImage before = paint();
        Thread.sleep(100);
        BufferedImage after = paint();
        return differs(before, after) ? settled() : after;
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

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 400; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            Thread.sleep(25);
        }
        fail("not within 10 s");
    }
}
