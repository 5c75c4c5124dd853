package org.shapecode.views.live;

import java.util.List;
import java.util.Map;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Trained;

/** Returns an empty figure with the step in its title. */
record FakeAnalysis(boolean fails, boolean accepts) implements Analysis {
    @Override
    public String id() {
        return "fake";
    }

    @Override
    public String displayName() {
        return "Fake";
    }

    @Override
    public boolean accepts(Trained trained) {
        return accepts;
    }

    @Override
    public String lacks(Trained trained) {
        return "another network";
    }

    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        if (fails) {
            throw new Problem("Fake failure.");
        }
        Plot plot = new Plot("", Axis.linear("x"), Axis.linear("y"), List.of());
        Figure figure = new Figure("fake", "step " + trained.metrics().steps(), List.of(plot));
        return new AnalysisResult(List.of(figure), Map.of());
    }
}
