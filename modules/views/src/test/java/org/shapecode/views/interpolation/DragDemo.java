package org.shapecode.views.interpolation;

import java.awt.Color;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Robot;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.logging.Logger;
import javax.swing.JFrame;
import javax.swing.JSlider;
import org.shapecode.charts.FigureView;
import org.shapecode.core.Progress;
import org.shapecode.data.api.ImageShape;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Run;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;
import org.shapecode.views.spi.InteractiveView;
import org.shapecode.views.spi.UntrainedModels;

/**
 * Measures the time from a move of the slider, or in the code pad, to the new pixels on the screen: for the paper's images and
 * network, or for the run in a folder, given as the only argument. Needs a display. The decoded image is replaced by a uniform
 * grey that depends on the code, so that any pixel shows the change.
 */
public final class DragDemo {
    private static final int MOVES = 200;
    private static final long PAUSE_MILLIS = 30;
    private static final double LOW = 0.25;
    private static final double HIGH = 0.75;

    private DragDemo() {}

    /** Decodes like the real model, then overwrites the image with a grey level that follows the first number of the code. */
    private record UniformGrey(Model real, double dark, double bright) implements Model {
        /** Black and white are the codes a quarter from either end of the slider. */
        static UniformGrey of(Trained trained) {
            CodeRange range = CodeRange.of(trained).get(0);
            return new UniformGrey(trained.model(), range.at(LOW), range.at(HIGH));
        }

        @Override
        public ImageShape shape() {
            return real.shape();
        }

        @Override
        public int codeSize() {
            return real.codeSize();
        }

        @Override
        public Set<Part> parts() {
            return real.parts();
        }

        @Override
        public float[] encode(float[] images) {
            return real.encode(images);
        }

        @Override
        public float[] decode(float[] codes) {
            float[] images = real.decode(codes);
            Arrays.fill(images, (float) ((codes[0] - dark) / (bright - dark)));
            return images;
        }

        @Override
        public List<Layer> layers() {
            return real.layers();
        }

        @Override
        public Model snapshot() {
            return this;
        }
    }

    /** Logs the median, the 95th percentile and the maximum. */
    public static void main(String[] args) throws Exception {
        Trained one = args.length > 0 ? stored(args[0]) : untrained(1);
        Trained two = args.length > 0 ? one : untrained(2);
        measure("slider", new InterpolationSlider(), one, frame -> {
            JSlider slider = Seek.part(frame, JSlider.class, null);
            slider.setValue((int) (HIGH * HoleSlider.STEPS));
            return fraction -> slider.setValue((int) (fraction * HoleSlider.STEPS));
        });
        measure("pad", new CodePad(), two, frame -> {
            PlanePad pad = Seek.part(frame, PlanePad.class, null);
            press(pad, MouseEvent.MOUSE_PRESSED, HIGH);
            return fraction -> press(pad, MouseEvent.MOUSE_DRAGGED, fraction);
        });
    }

    private static Trained untrained(int code) {
        return UntrainedModels.of(SampleDocuments.small()
                .with("data.size", 64)
                .with("data.images", 3000)
                .with("model.depths", List.of(8, 4, 4, 3, 2, code))
                .experiment());
    }

    private static Trained stored(String folder) {
        return Run.open(Path.of(folder)).trained(Progress.NONE);
    }

    /** The pad is a square with a margin, in the middle of its component. */
    private static void press(PlanePad pad, int id, double fraction) {
        double side = Math.min(pad.getWidth(), pad.getHeight()) - 20;
        int x = (int) ((pad.getWidth() - side) / 2 + fraction * side);
        int buttons = MouseEvent.BUTTON1_DOWN_MASK;
        pad.dispatchEvent(new MouseEvent(pad, id, 0, buttons, x, pad.getHeight() / 2, 1, false, MouseEvent.BUTTON1));
    }

    private static void measure(
            String name, InteractiveView view, Trained real, Function<JFrame, DoubleConsumer> control)
            throws Exception {
        Trained trained = new Trained(real.data(), UniformGrey.of(real), real.metrics(), real.training(), real.test());
        JFrame frame = new JFrame();
        EventQueue.invokeAndWait(() -> {
            InteractiveView.Stage stage = view.stage();
            frame.add(stage.component());
            frame.setSize(700, 600);
            frame.setVisible(true);
            stage.show(trained);
        });
        Thread.sleep(3000);
        Component picture = Seek.part(frame, FigureView.class, null);
        Point corner = picture.getLocationOnScreen();
        AtomicReference<DoubleConsumer> moves = new AtomicReference<>();
        EventQueue.invokeAndWait(() -> moves.set(control.apply(frame)));
        Thread.sleep(1000);
        Robot robot = new Robot();
        double[] millis = new double[MOVES];
        for (int i = 0; i < MOVES; i++) {
            int x = corner.x + picture.getWidth() / 4;
            // In the upper quarter there is the decoded image, whether the nearest one is beside or below it.
            int y = corner.y + picture.getHeight() / 4;
            Color before = robot.getPixelColor(x, y);
            double fraction = i % 2 == 0 ? LOW : HIGH;
            long start = System.nanoTime();
            EventQueue.invokeLater(() -> moves.get().accept(fraction));
            while (robot.getPixelColor(x, y).equals(before)) {
                // Leave processor time to the threads that are measured.
                Thread.sleep(1);
            }
            millis[i] = (System.nanoTime() - start) / 1e6;
            Thread.sleep(PAUSE_MILLIS);
        }
        Arrays.sort(millis);
        Logger.getLogger(DragDemo.class.getName())
                .info(String.format(
                        "%s: median %.1f ms, 95th percentile %.1f ms, maximum %.1f ms",
                        name, millis[MOVES / 2], millis[MOVES * 95 / 100], millis[MOVES - 1]));
        EventQueue.invokeAndWait(frame::dispose);
    }
}
