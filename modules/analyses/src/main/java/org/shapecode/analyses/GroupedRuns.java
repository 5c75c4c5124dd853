package org.shapecode.analyses;

import java.util.List;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.study.Grouping;
import org.shapecode.experiment.study.StudyAnalysis;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.StudyViews;

/** A result of the runs of a study, by the values of a setting, whatever the others are. */
@PluginInfo(
        id = "groups",
        name = "Results by setting",
        description =
                "A result of the runs of a study, grouped by the values of one setting, regardless of the others.",
        help = "Select a study. Each point is a run, each line the median of a group, and each band its quartiles "
                + "(for three or more runs). Below are mean \u00b1 standard deviation, the 95% bootstrap "
                + "interval of the mean (2000 resamples; for five or more runs), median, quartiles and number "
                + "of runs. Group by any setting that varies, or by seed. A numeric setting with more than "
                + "twelve values, as in a sampled study, is divided into four groups with about the same "
                + "number of values. Runs that diverged are left out.",
        position = 2020)
public record GroupedRuns(
        @Parameter(label = "Result", description = "The result to show, such as loss.test; empty for the test loss.")
        String number,

        @Parameter(
                label = "Group by",
                description = "A setting that varies, or seed; empty for each variant by itself.")
        String by)
        implements StudyAnalysis {
    public GroupedRuns() {
        this("", "");
    }

    @Override
    public List<Figure> figures(StudyResult study) {
        return List.of(StudyViews.groups(study, number, Grouping.by(by)));
    }
}
