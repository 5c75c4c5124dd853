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
import org.shapecode.toolkit.Samples;

/** What every interactive view keeps to, on a small model that was not trained. */
public abstract class InteractiveViewContract extends PluginContract<InteractiveView> {
    @Override
    protected final Class<InteractiveView> kind() {
        return InteractiveView.class;
    }

    /** The model of an experiment; of disks of varying radius, unless overridden. */
    protected Trained trained() {
        return Models.untrained(Samples.small().experiment());
    }

    /** A model that differs from the other one, such as of another seed. */
    protected Trained another() {
        return Models.untrained(Samples.small().with("seed", 2).experiment());
    }

    @Test
    void acceptsWhatItIsTriedOn() {
        assertTrue(plugin().accepts(trained()));
    }

    @Test
    void eachWindowHasAStageOfItsOwn() throws Exception {
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

    /** Seen in the picture of the stage, which is drawn some time after each model arrives. */
    @Test
    void takesOneModelAfterAnotherUntilItIsClosed() throws Exception {
        InteractiveView.Stage stage = onEventThread(() -> plugin().stage());
        BufferedImage empty = picture(stage);
        stage.show(trained());
        await("the first model").until(() -> !same(empty, picture(stage)));
        BufferedImage first = settled(stage);
        stage.show(another());
        await("the second model").until(() -> !same(first, picture(stage)));
        BufferedImage second = settled(stage);
        onEventThread(() -> {
            stage.close();
            return null;
        });
        await("nothing new after closing").during(Duration.ofMillis(300)).until(() -> same(second, picture(stage)));
    }

    /** The picture once it has not changed for some time. */
    private static BufferedImage settled(InteractiveView.Stage stage) {
        AtomicReference<BufferedImage> last = new AtomicReference<>();
        await("a picture that stays").during(Duration.ofMillis(300)).until(() -> {
            BufferedImage now = picture(stage);
            BufferedImage before = last.getAndSet(now);
            return before != null && same(before, now);
        });
        return last.get();
    }

    private static BufferedImage picture(InteractiveView.Stage stage) throws Exception {
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
        for (Component part : container.getComponents()) {
            if (part instanceof Container inner) {
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
