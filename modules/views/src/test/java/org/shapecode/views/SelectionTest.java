package org.shapecode.views;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.awt.GridLayout;
import java.awt.Point;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.AbstractButton;
import javax.swing.JFrame;
import javax.swing.JTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openide.util.lookup.AbstractLookup;
import org.openide.util.lookup.InstanceContent;
import org.shapecode.analyses.Latent;
import org.shapecode.analyses.LossByAttribute;
import org.shapecode.charts.FigureView;
import org.shapecode.charts.SelectedImages;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;
import org.shapecode.views.live.RunSelection;
import org.shapecode.views.live.Viewable;
import org.shapecode.views.live.ViewableRun;

/** Two views of one run, side by side in a window. */
@Timeout(120)
class SelectionTest {
    /** Fewer pixels than a ring has. */
    private static final int RING = 40;

    @TempDir
    Path folder;

    private final InstanceContent selected = new InstanceContent();
    private Path run;
    private ViewPanel left;
    private ViewPanel right;
    private JFrame frame;

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get();
    }

    @BeforeEach
    void open() throws Exception {
        run = train("run");
        onEventThread(() -> {
            LastSelection selection = new LastSelection(new AbstractLookup(selected));
            left = new ViewPanel(new Latent(), selection, () -> true);
            right = new ViewPanel(new LossByAttribute(), selection, () -> true);
            frame = new JFrame();
            frame.setLayout(new GridLayout(1, 2));
            frame.add(left.component());
            frame.add(right.component());
            frame.setSize(1000, 500);
            frame.setVisible(true);
            left.open();
            right.open();
            return null;
        });
        show(new ViewableRun(run, "run"));
        await("figures").until(() -> isDrawn(left) && isDrawn(right));
    }

    @AfterEach
    void close() throws Exception {
        onEventThread(() -> {
            left.close();
            right.close();
            frame.dispose();
            return null;
        });
    }

    private Path train(String name) throws Exception {
        return new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .start(SampleDocuments.small(), folder.resolve(name))
                .folder();
    }

    private void show(Viewable... runs) throws Exception {
        onEventThread(() -> {
            selected.set(List.of(runs), null);
            return null;
        });
    }

    private static FigureView figure(ViewPanel view) {
        return Seek.part(view.component(), FigureView.class, null);
    }

    private static boolean isDrawn(ViewPanel view) throws Exception {
        return onEventThread(() -> {
            FigureView figure = figure(view);
            // Before its window is laid out, it has no size.
            return figure != null && figure.getWidth() > 0 && figure.getHeight() > 0 && colors(picture(view)) > 20;
        });
    }

    private static BufferedImage picture(ViewPanel view) {
        FigureView figure = figure(view);
        BufferedImage image = new BufferedImage(figure.getWidth(), figure.getHeight(), BufferedImage.TYPE_INT_RGB);
        figure.paint(image.createGraphics());
        return image;
    }

    private static long colors(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }

    private String words(ViewPanel view) throws Exception {
        return onEventThread(() -> {
            JTextArea words = Seek.part(view.component(), JTextArea.class, "selected-images");
            return words.isShowing() ? words.getText() : "";
        });
    }

    private SelectedImages selection() {
        return RunSelection.of(run);
    }

    /** A pixel at which the figure of the left view has the point of a test image, found by its tool tip. */
    private Point place(String hint) {
        FigureView view = figure(left);
        for (int y = 10; y < view.getHeight(); y += 3) {
            for (int x = 10; x < view.getWidth(); x += 3) {
                String tip = view.getToolTipText(new MouseEvent(view, 0, 0, 0, x, y, 0, false));
                if (tip != null && tip.contains(hint)) {
                    return new Point(x, y);
                }
            }
        }
        throw new AssertionError("no point with " + hint);
    }

    @Test
    void whatIsSelectedInOneViewIsMarkedInTheOther() throws Exception {
        Point there = onEventThread(() -> place("Test image 8:"));
        Point corner = onEventThread(() -> figure(left).getLocationOnScreen());
        Robot robot = new Robot();
        robot.mouseMove(corner.x + there.x, corner.y + there.y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        await("the selection")
                .until(() -> onEventThread(() -> selection().get().toString().equals("{7}")));
        await("what is selected").until(() -> words(right).startsWith("Test image 8 of 12 · radius "));
        assertTrue(words(left).contains(" · code z "), () -> "the code");
        await("the mark").until(() -> onEventThread(() -> marked(right)) > RING);
        assertTrue(onEventThread(() -> marked(left)) > RING, "and in both panels of the first");
        onEventThread(() -> {
            Seek.part(right.component(), AbstractButton.class, "clear-selection")
                    .doClick();
            return null;
        });
        assertEquals("", words(left));
        assertTrue(onEventThread(() -> selection().isEmpty()));
        assertEquals(0, onEventThread(() -> marked(right)));
    }

    /** How many pixels of a figure the marks of the selection change. */
    private int marked(ViewPanel view) {
        BufferedImage with = picture(view);
        figure(view).setSelection(null);
        BufferedImage without = picture(view);
        figure(view).setSelection(selection());
        int changed = 0;
        for (int y = 0; y < with.getHeight(); y++) {
            for (int x = 0; x < with.getWidth(); x++) {
                changed += with.getRGB(x, y) == without.getRGB(x, y) ? 0 : 1;
            }
        }
        return changed;
    }

    @Test
    void eachRunHasASelectionOfItsOwn() throws Exception {
        Path other = train("other");
        BitSet two = new BitSet();
        two.set(2, 4);
        onEventThread(() -> {
            assertSame(RunSelection.of(run), RunSelection.of(Path.of(run.toString())));
            assertNotSame(RunSelection.of(run), RunSelection.of(other));
            selection().set(two);
            return null;
        });
        await("several").until(() -> words(left).startsWith("2 of 12 test images · radius "));
        show(new ViewableRun(other, "other"));
        await("the other run").until(() -> words(left).isEmpty());
        show(new ViewableRun(run, "run"));
        await("the first again").until(() -> words(left).startsWith("2 of 12 test images"));
        show(new ViewableRun(run, "run"), new ViewableRun(other, "other"));
        await("of several runs, no images can be selected")
                .until(() -> words(left).isEmpty());
    }
}
