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
import org.shapecode.experiment.study.CombinesRuns;
import org.shapecode.experiment.study.StudyResult;

/** Returns an empty figure with the step, or of a study the number of its runs, in its title. */
record FakeAnalysis(boolean fails, boolean accepts) implements Analysis, CombinesRuns {
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
        return new AnalysisResult(List.of(figure("step " + trained.metrics().steps())), Map.of());
    }

    @Override
    public List<Figure> combined(StudyResult study) {
        return List.of(figure(study.runs().size() + " runs"));
    }

    private static Figure figure(String title) {
        return new Figure("fake", title, List.of(new Plot("", Axis.linear("x"), Axis.linear("y"), List.of())));
    }
}
