package org.shapecode.views.interpolation;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.shapecode.charts.SelectedImages;
import org.shapecode.experiment.analysis.NumberName;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Document;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;
import org.shapecode.views.spi.InteractiveView;
import org.shapecode.views.spi.InteractiveViewContract;
import org.shapecode.views.spi.UntrainedModels;

class CodePadTest extends InteractiveViewContract {
    @Override
    protected InteractiveView plugin() {
        return new CodePad();
    }

    private static Document three() {
        return SampleDocuments.small().with("model.depths", List.of(3, 2, 2, 3));
    }

    @Override
    protected Trained trained() {
        return UntrainedModels.of(three().experiment());
    }

    @Override
    protected Trained otherModel() {
        return UntrainedModels.of(three().with("seed", 2).experiment());
    }

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get();
    }

    @Test
    void aSingleNumberHasNoPlane() {
        assertFalse(plugin().accepts(UntrainedModels.of(SampleDocuments.small().experiment())));
    }

    @Test
    void theImageFollowsThePointer() throws Exception {
        InteractiveView.Stage stage = onEventThread(() -> plugin().stage());
        JComponent component = stage.component();
        PlanePad pad = Seek.part(component, PlanePad.class, "code-pad");
        onEventThread(() -> {
            pad.setSize(220, 320);
            return null;
        });
        Trained model = trained();
        List<CodeRange> ranges = CodeRange.of(model);
        stage.show(trained());
        JLabel position = Seek.part(component, JLabel.class, "code-pad-position");
        await().until(() -> onEventThread(() -> position.getText().startsWith("code z1")));
        String before = onEventThread(() ->
                Seek.part(component, JTextArea.class, "decoded-description").getText());
        onEventThread(() -> {
            Point2D at = pad.place(0.25, 0.25);
            pad.dispatchEvent(new MouseEvent(
                    pad,
                    MouseEvent.MOUSE_PRESSED,
                    0,
                    MouseEvent.BUTTON1_DOWN_MASK,
                    (int) Math.round(at.getX()),
                    (int) Math.round(at.getY()),
                    1,
                    false));
            return null;
        });
        assertEquals(0.25, pad.x(), 0.01);
        assertEquals(0.25, pad.y(), 0.01);
        String there = onEventThread(position::getText);
        assertEquals(
                "code z1 = " + NumberName.value(ranges.get(0).at(pad.x())) + ", z2 = "
                        + NumberName.value(ranges.get(1).at(pad.y())),
                there);
        await().until(() -> !onEventThread(() -> Seek.part(component, JTextArea.class, "decoded-description")
                        .getText())
                .equals(before));
        onEventThread(() -> {
            pad.getActionMap().get(KeyStroke.getKeyStroke("UP")).actionPerformed(new ActionEvent(pad, 0, ""));
            Seek.part(component, JComboBox.class, "code-pad-up").setSelectedIndex(2);
            return null;
        });
        assertEquals(0.26, pad.y(), 0.01);
        assertEquals(
                "code z1 = " + NumberName.value(ranges.get(0).at(pad.x())) + ", z3 = "
                        + NumberName.value(ranges.get(2).at(pad.y())),
                onEventThread(position::getText));
        onEventThread(() -> {
            stage.close();
            return null;
        });
    }

    private static void drag(PlanePad pad, Point from, Point to, int modifiers) {
        int[] ids = {MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED};
        for (int id : ids) {
            Point at = id == MouseEvent.MOUSE_PRESSED ? from : to;
            int all = modifiers | MouseEvent.BUTTON1_DOWN_MASK;
            pad.dispatchEvent(new MouseEvent(pad, id, 0, all, at.x, at.y, 1, false, MouseEvent.BUTTON1));
        }
    }

    @Test
    void dotsAreSelectedAsInAnyFigure() throws Exception {
        onEventThread(() -> {
            PlanePad pad = new PlanePad(() -> {});
            pad.setSize(220, 220);
            pad.setPlane(
                    new TestCodes.Plane(new double[] {0.2, 0.8, 0.9}, new double[] {0.5, 0.9, 0.8}, new boolean[3]));
            SelectedImages selection = new SelectedImages();
            pad.setSelection(selection);
            Point first = new Point(51, 110);
            drag(pad, first, first, 0);
            assertEquals("{0}", selection.get().toString());
            assertEquals(0.205, pad.x(), 1e-9);
            drag(pad, new Point(150, 20), new Point(200, 60), MouseEvent.CTRL_DOWN_MASK);
            assertEquals("{0, 1, 2}", selection.get().toString());
            assertEquals(0.205, pad.x(), 1e-9, "Ctrl does not move the code");
            drag(pad, first, first, MouseEvent.CTRL_DOWN_MASK);
            assertEquals("{1, 2}", selection.get().toString());
            drag(pad, new Point(100, 110), new Point(100, 110), 0);
            assertEquals("{1, 2}", selection.get().toString(), "a code was chosen, no image");
            pad.getActionMap().get(KeyStroke.getKeyStroke("ESCAPE")).actionPerformed(null);
            assertEquals("{}", selection.get().toString());
            return null;
        });
    }

    /** Its ends have values, for which the square makes room. */
    @Test
    void valuesAtTheEndsAreBesideTheSquare() throws Exception {
        onEventThread(() -> {
            PlanePad pad = new PlanePad(() -> {});
            pad.setSize(220, 220);
            BufferedImage without = painted(pad);
            pad.setEnds(new PlanePad.Ends("z1", "\u22122", "3"), new PlanePad.Ends("z2", "\u221210.5", "4"));
            Point2D corner = pad.place(0, 0);
            assertTrue(corner.getX() > 30 && corner.getY() < 205, corner::toString);
            BufferedImage with = painted(pad);
            assertEquals(0, inked(without, new Rectangle(0, 212, 220, 8)));
            assertTrue(inked(with, new Rectangle(0, (int) corner.getY() + 2, 220, 215 - (int) corner.getY())) > 0);
            assertTrue(inked(with, new Rectangle(0, 0, (int) corner.getX() - 2, 200)) > 0);
            return null;
        });
    }

    private static BufferedImage painted(PlanePad pad) {
        BufferedImage image = new BufferedImage(220, 220, BufferedImage.TYPE_INT_ARGB);
        pad.paint(image.createGraphics());
        return image;
    }

    private static long inked(BufferedImage image, Rectangle area) {
        int[] pixels = image.getRGB(area.x, area.y, area.width, area.height, null, 0, area.width);
        return IntStream.of(pixels).filter(pixel -> pixel != 0).count();
    }

    @Test
    void thePlaneHasEveryTestImage() {
        TestCodes codes = new TestCodes(
                new float[] {0, 10, 1, 20, 4, 30},
                new boolean[] {false, true, false},
                List.of(new CodeRange(0, 4, List.of()), new CodeRange(10, 30, List.of())));
        TestCodes.Plane plane = codes.plane(1, 0);
        assertArrayEquals(new double[] {0, 0.5, 1}, plane.x());
        assertArrayEquals(new double[] {0, 0.25, 1}, plane.y());
        assertArrayEquals(new float[] {2, 20}, codes.middle());
    }
}
