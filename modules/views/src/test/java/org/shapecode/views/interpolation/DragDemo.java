package org.shapecode.views.interpolation;

import java.awt.Color;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Robot;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import javax.swing.JFrame;
import javax.swing.JSlider;
import org.shapecode.charts.FigureView;
import org.shapecode.data.api.ImageShape;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;
import org.shapecode.views.spi.InteractiveView;
import org.shapecode.views.spi.UntrainedModels;

/**
 * Measures the time from a slider move to the new pixels on the screen, for the paper's images and network. Needs a display.
 * The decoded image is replaced by a uniform grey that depends on the code, so that any pixel shows the change.
 */
public final class DragDemo {
    private static final int MOVES = 200;
    private static final long PAUSE_MILLIS = 30;

    private DragDemo() {}

    /** Decodes like the real model, then overwrites the image with the code as its grey level. */
    private record UniformGrey(Model real) implements Model {
        @Override
        public ImageShape shape() {
            return real.shape();
        }

        @Override
        public int codeSize() {
            return 1;
        }

        @Override
        public Set<Part> parts() {
            return real.parts();
        }

        @Override
        public float[] encode(float[] images) {
            float[] codes = new float[images.length / shape().length()];
            codes[0] = 1;
            return codes;
        }

        @Override
        public float[] decode(float[] codes) {
            float[] images = real.decode(codes);
            Arrays.fill(images, codes[0]);
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
        Trained paper = UntrainedModels.of(SampleDocuments.small()
                .with("data.size", 64)
                .with("data.images", 3000)
                .with("model.depths", List.of(8, 4, 4, 3, 2, 1))
                .experiment());
        Trained trained = new Trained(
                paper.data(), new UniformGrey(paper.model()), paper.metrics(), paper.training(), paper.test());
        JFrame frame = new JFrame();
        EventQueue.invokeAndWait(() -> {
            InteractiveView.Stage stage = new InterpolationSlider().stage();
            frame.add(stage.component());
            frame.setSize(700, 600);
            frame.setVisible(true);
            stage.show(trained);
        });
        Thread.sleep(3000);
        JSlider slider = Seek.part(frame, JSlider.class, null);
        Component picture = Seek.part(frame, FigureView.class, null);
        Point corner = picture.getLocationOnScreen();
        Robot robot = new Robot();
        double[] millis = new double[MOVES];
        for (int i = 0; i < MOVES; i++) {
            int x = corner.x + picture.getWidth() / 4;
            int y = corner.y + picture.getHeight() / 2;
            Color before = robot.getPixelColor(x, y);
            int value = i % 2 == 0 ? 1500 : 400;
            long start = System.nanoTime();
            EventQueue.invokeLater(() -> slider.setValue(value));
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
                        "median %.1f ms, 95th percentile %.1f ms, maximum %.1f ms",
                        millis[MOVES / 2], millis[MOVES * 95 / 100], millis[MOVES - 1]));
        frame.dispose();
    }
}
