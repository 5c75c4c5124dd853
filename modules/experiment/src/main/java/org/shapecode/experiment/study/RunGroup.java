package org.shapecode.experiment.study;

import java.util.List;

/**
 * Runs that are shown together, such as those of one variant.
 *
 * @param label what they have in common; empty if nothing varies
 * @param runs in the order of the study
 */
public record RunGroup(String label, List<StudyRun> runs) {
    public RunGroup {
        runs = List.copyOf(runs);
    }
}
