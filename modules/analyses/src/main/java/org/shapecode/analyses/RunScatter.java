package org.shapecode.analyses;

import java.util.List;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.study.Grouping;
import org.shapecode.experiment.study.StudyAnalysis;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.StudyViews;

/** Any setting or result of the runs of a study against another. */
@PluginInfo(
        id = "scatter",
        name = "Scatter of runs",
        description = "Any setting or result of the runs of a study against another.",
        help = "Select a study. Each point is a run. To choose the columns, name them under Settings: paths of "
                + "settings, seed, or results such as loss.test; the last part of a name is enough if it is "
                + "unique. If they are empty, the columns are the first setting that varies and the test "
                + "loss. Colours show a third column or, if that is empty, groups of runs with the same value "
                + "of a setting. Runs that diverged or lack a result are left out; their number is given "
                + "below.",
        position = 2010)
public record RunScatter(
        @Parameter(label = "Horizontal", description = "A setting or result; empty for the first setting that varies.")
        String x,

        @Parameter(label = "Vertical", description = "A setting or result; empty for the test loss.")
        String y,

        @Parameter(label = "Colour", description = "A setting or result that the colours show; empty for the groups.")
        String color,

        @Parameter(label = "Group by", description = "The setting whose values have different colours; empty for none.")
        String by)
        implements StudyAnalysis {
    public RunScatter() {
        this("", "", "", "");
    }

    @Override
    public List<Figure> figures(StudyResult study) {
        return List.of(StudyViews.scatter(study, x, y, color, Grouping.by(by)));
    }
}
