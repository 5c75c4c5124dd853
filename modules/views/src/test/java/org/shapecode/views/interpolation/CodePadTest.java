package org.shapecode.views.interpolation;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.EventQueue;
import java.awt.Point;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.shapecode.charts.SelectedImages;
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
        // The square is 200 px wide, with its lower left corner at (10, 260).
        onEventThread(() -> {
            pad.dispatchEvent(
                    new MouseEvent(pad, MouseEvent.MOUSE_PRESSED, 0, MouseEvent.BUTTON1_DOWN_MASK, 60, 210, 1, false));
            return null;
        });
        assertEquals(0.25, pad.x(), 1e-9);
        assertEquals(0.25, pad.y(), 1e-9);
        String there = onEventThread(position::getText);
        assertEquals(
                String.format(
                        "code z1 = %.4g, z2 = %.4g",
                        ranges.get(0).at(0.25), ranges.get(1).at(0.25)),
                there);
        await().until(() -> !onEventThread(() -> Seek.part(component, JTextArea.class, "decoded-description")
                        .getText())
                .equals(before));
        onEventThread(() -> {
            pad.getActionMap().get(KeyStroke.getKeyStroke("UP")).actionPerformed(new ActionEvent(pad, 0, ""));
            Seek.part(component, JComboBox.class, "code-pad-up").setSelectedIndex(2);
            return null;
        });
        assertEquals(0.26, pad.y(), 1e-9);
        assertEquals(
                String.format(
                        "code z1 = %.4g, z3 = %.4g",
                        ranges.get(0).at(0.25), ranges.get(2).at(0.26)),
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
