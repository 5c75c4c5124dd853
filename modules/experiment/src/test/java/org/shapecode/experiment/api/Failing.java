package org.shapecode.experiment.api;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Trained;

/**
 * An analysis that fails as told.
 *
 * @param how it fails
 */
@PluginInfo(id = "failing", name = "Failing", description = "Fails if told so, for tests.", position = 9998)
public record Failing(
        @Parameter(label = "How", description = "How it fails.")
        How how) implements Analysis {
    /** Ways to fail. */
    public enum How {
        NOT,
        EXCEPTION,
        PROBLEM,
        MEMORY,
        CLASS,
        NOTHING,
        CANCELLED
    }

    public Failing() {
        this(How.NOT);
    }

    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        switch (how) {
            case EXCEPTION -> throw new IllegalStateException("points 0 and 1 are not strictly increasing");
            case PROBLEM -> throw new Problem("There are too few images; use more.");
            case MEMORY -> throw new OutOfMemoryError("Java heap space");
            case CLASS -> throw new NoClassDefFoundError("org/star/Ray");
            case CANCELLED -> throw new CancellationException();
            case NOTHING -> {
                return null;
            }
            default -> {
                return new AnalysisResult(List.of(), Map.of("failing.not", 1.0));
            }
        }
    }
}
