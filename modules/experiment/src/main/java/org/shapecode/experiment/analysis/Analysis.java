package org.shapecode.experiment.analysis;

import org.shapecode.core.Progress;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.PluginType;
import org.shapecode.network.api.Part;

/** Computes figures and numbers from a model, whether it is still training or finished. */
@PluginType("analysis")
public interface Analysis extends Plugin {
    /**
     * Analyses a model. Called on a background thread, possibly while training continues on another; never by two threads
     * at once for the same run.
     *
     * @param trained the model and its data; read-only
     * @param progress to be checked for cancellation by anything that takes more than 300 ms
     * @return figures and numbers, bit-identical for identical input
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    AnalysisResult analyse(Trained trained, Progress progress);

    /** Whether the analysis applies to this model and data: whether they {@linkplain #lacks lack} nothing, unless overridden. */
    default boolean accepts(Trained trained) {
        return lacks(trained).isEmpty();
    }

    /**
     * What this model or its data lack for the analysis to apply, to complete the sentence "it needs …", such as {@code "a code
     * of at least two dimensions"}, see {@link Lacking}. Unless overridden, the model must encode and decode.
     */
    default String lacks(Trained trained) {
        return Lacking.in(trained).part(Part.ENCODER).part(Part.DECODER).words();
    }
}
