package org.shapecode.views.spi;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicReference;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.shapecode.core.plugin.PluginContract;
import org.shapecode.experiment.api.Trained;
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

    @Test
    void takesOneModelAfterAnotherUntilItIsClosed() throws Exception {
        AtomicReference<InteractiveView.Stage> stage = new AtomicReference<>();
        SwingUtilities.invokeAndWait(() -> stage.set(plugin().stage()));
        stage.get().show(trained());
        stage.get().show(trained());
        SwingUtilities.invokeAndWait(() -> stage.get().close());
    }
}
