package org.shapecode.analyses;

import java.util.List;
import java.util.stream.Stream;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.study.StudyAnalysis;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.StudyViews;

/** All runs of a study as lines across its settings and a result. */
@PluginInfo(
        id = "parallel",
        name = "Parallel coordinates",
        description = "All runs of a study as lines across its settings and a result.",
        help = "Select a study. Each axis is a setting that varies or a result, scaled from its lowest to its "
                + "highest value, and each line is a run in the colour of its last column. Lines of one "
                + "colour that meet on an axis show which value of a setting leads to that result. To choose "
                + "other columns, name them under Settings: paths of settings, seed, or results such as "
                + "loss.test; the last part of a name is enough if it is unique. Runs that diverged or lack a "
                + "result are left out; their number is given below.",
        position = 2000)
public record ParallelRuns(
        @Parameter(
                label = "Columns",
                description = "Settings and results, separated by commas; the last one sets the colours. Empty for all "
                        + "settings.")
        String columns)
        implements StudyAnalysis {
    public ParallelRuns() {
        this("");
    }

    @Override
    public List<Figure> figures(StudyResult study) {
        List<String> names = Stream.of(columns.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return List.of(StudyViews.parallel(study, names));
    }
}
