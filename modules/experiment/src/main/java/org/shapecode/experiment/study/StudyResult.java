package org.shapecode.experiment.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;

/**
 * A study with what has become of its runs.
 *
 * @param folder of the study
 * @param document with the study
 * @param study of the document
 * @param outcomes one for each run, those of a variant one after the other
 */
public record StudyResult(Path folder, Document document, Study study, List<Outcome> outcomes) {
    public StudyResult {
        outcomes = List.copyOf(outcomes);
    }

    static StudyResult of(Document document, StudyFolder folder) {
        Study study = Study.of(document)
                .orElseThrow(() -> new Problem(document.source() + " has no field " + Document.STUDY + "."));
        return new StudyResult(
                folder.folder(),
                document,
                study,
                study.points(document).stream().map(folder::outcome).toList());
    }

    /** The runs of each variant. */
    public List<VariantResult> variants() {
        return study.variants().stream()
                .map(variant -> new VariantResult(
                        variant,
                        outcomes.stream()
                                .filter(each -> each.point().variant().equals(variant))
                                .toList()))
                .toList();
    }

    /** How much there is to train in all, in units that say something only beside {@link #workDone}. */
    public long work() {
        return outcomes.stream().mapToLong(each -> each.point().work()).sum();
    }

    /** How much of that is done and kept. */
    public long workDone() {
        return outcomes.stream().mapToLong(Outcome::workDone).sum();
    }

    /** How many runs came to their end. */
    public long done() {
        return outcomes.stream().filter(Outcome::done).count();
    }

    /** How far it has come: running while any of its runs is, resumable while any has no end. */
    public Run.State state() {
        Set<Run.State> states = outcomes.stream()
                .map(each -> each.begun() ? each.run().state() : Run.State.RESUMABLE)
                .collect(Collectors.toSet());
        if (states.contains(Run.State.RUNNING)) {
            return Run.State.RUNNING;
        }
        return states.equals(Set.of(Run.State.DONE)) ? Run.State.DONE : Run.State.RESUMABLE;
    }

    /** The runs that failed, such as those that diverged. */
    public List<Outcome> failed() {
        return outcomes.stream().filter(each -> !each.failure().isEmpty()).toList();
    }
}
