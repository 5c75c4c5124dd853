package org.shapecode.views.spi;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.shapecode.core.plugin.PluginContract;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.toolkit.SampleDocuments;

/** The contract of interactive views, tested with a small untrained model. */
public abstract class InteractiveViewContract extends PluginContract<InteractiveView> {
    @Override
    protected final Class<InteractiveView> kind() {
        return InteractiveView.class;
    }

    /** The model to test with: unless overridden, an autoencoder for disks of varying radius. */
    protected Trained trained() {
        return UntrainedModels.of(SampleDocuments.small().experiment());
    }

    /** A model whose images differ: unless overridden, that of another seed. */
    protected Trained otherModel() {
        return UntrainedModels.of(SampleDocuments.small().with("seed", 2).experiment());
    }

    @Test
    void acceptsTheTestModel() {
        assertTrue(plugin().accepts(trained()));
    }

    @Test
    void createsASeparateStageForEachWindow() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            InteractiveView.Stage one = plugin().stage();
            InteractiveView.Stage two = plugin().stage();
            assertNotNull(one.component());
            assertSame(one.component(), one.component());
            assertFalse(one.component() == two.component());
            one.close();
            two.close();
        });
    }

    /** Compares paintings of the stage, as it draws some time after receiving a model. */
    @Test
    void paintsEachModelUntilItIsClosed() throws Exception {
        InteractiveView.Stage stage = onEventThread(() -> plugin().stage());
        BufferedImage empty = painting(stage);
        stage.show(trained());
        await("the first model").until(() -> !same(empty, painting(stage)));
        BufferedImage first = settled(stage);
        stage.show(otherModel());
        await("the second model").until(() -> !same(first, painting(stage)));
        BufferedImage second = settled(stage);
        onEventThread(() -> {
            stage.close();
            return null;
        });
        await("no change after closing").during(Duration.ofMillis(300)).until(() -> same(second, painting(stage)));
    }

    /** The painting once it has not changed for 300 ms. */
    private static BufferedImage settled(InteractiveView.Stage stage) {
        AtomicReference<BufferedImage> last = new AtomicReference<>();
        await("a stable painting").during(Duration.ofMillis(300)).until(() -> {
            BufferedImage now = painting(stage);
            BufferedImage before = last.getAndSet(now);
            return before != null && same(before, now);
        });
        return last.get();
    }

    private static BufferedImage painting(InteractiveView.Stage stage) throws Exception {
        return onEventThread(() -> {
            JComponent component = stage.component();
            component.setSize(500, 400);
            layOut(component);
            BufferedImage image = new BufferedImage(500, 400, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            component.paint(graphics);
            graphics.dispose();
            return image;
        });
    }

    private static void layOut(Container container) {
        container.doLayout();
        for (Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                layOut(inner);
            }
        }
    }

    private static boolean same(BufferedImage a, BufferedImage b) {
        int[] pixels = a.getRGB(0, 0, a.getWidth(), a.getHeight(), null, 0, a.getWidth());
        return Arrays.equals(pixels, b.getRGB(0, 0, b.getWidth(), b.getHeight(), null, 0, b.getWidth()));
    }

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        SwingUtilities.invokeAndWait(task);
        return task.get();
    }
}
