package org.shapecode.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.study.PlannedRun;
import org.shapecode.experiment.study.Study;

/** What to tell of the networks of a study before it trains: each kind once, after the first variant that has it. */
final class StudyNetworks {
    private static final int MOST = 3;

    private StudyNetworks() {}

    /**
     * The networks as a block of text.
     *
     * @throws org.shapecode.core.Problem if the study is invalid
     */
    static List<String> lines(Study study, Document document) {
        List<String> lines = new ArrayList<>();
        Set<List<String>> told = new HashSet<>();
        List<PlannedRun> variants = study.plan(document).stream()
                .filter(run -> run.seed() == study.seeds().get(0))
                .toList();
        for (PlannedRun run : variants) {
            List<String> networks = run.experiment().networks().lines();
            if (told.add(networks) && told.size() <= MOST) {
                lines.add("For " + run.variant().label() + ":");
                lines.addAll(networks);
            } else if (told.size() > MOST) {
                lines.add("Further variants have other networks.");
                break;
            }
        }
        return told.size() == 1 ? List.copyOf(told.iterator().next()) : lines;
    }
}
