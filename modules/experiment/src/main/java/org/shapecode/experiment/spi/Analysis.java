package org.shapecode.experiment.spi;

import java.util.Set;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.PluginType;
import org.shapecode.experiment.api.Findings;
import org.shapecode.experiment.api.Trained;
import org.shapecode.network.api.Part;

/** Looks at a model, trained or still training, and says what it found. */
@PluginType("analysis")
public interface Analysis extends Plugin {
    /**
     * Analyses a model. Called on a background thread, also while training goes on elsewhere; a run has one caller.
     *
     * @param trained the model and what it was trained on; nothing in it may be changed
     * @param progress to be asked for cancellation by anything that takes over 300 ms
     * @return figures and numbers; the same for the same input, bit by bit
     */
    Findings analyse(Trained trained, Progress progress);

    /** Whether it has something to say about such a model; unless overridden, if that can both encode and decode. */
    default boolean accepts(Trained trained) {
        return trained.model().parts().containsAll(Set.of(Part.values()));
    }
}
