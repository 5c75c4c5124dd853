package org.shapecode.workbench.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.AlteredRun;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.LocalBackend;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.toolkit.Remarks;
import org.shapecode.toolkit.RunNames;

/**
 * What a window shows of a run or study that is stored in a folder.
 *
 * @param folder where it is
 * @param study whether it is a study
 * @param name of the run or study
 * @param state when it was read
 * @param done how many of its runs are done
 * @param runs how many runs a study has; 1 for a run
 * @param trained whether it was trained far enough to have figures
 * @param numbers its results; empty for a study or an unfinished run
 * @param remarks what its numbers do not say
 * @param altered what was changed after training
 * @param backend where a study was trained last
 */
record StoredRun(
        Path folder,
        boolean study,
        String name,
        Run.State state,
        long done,
        long runs,
        boolean trained,
        Map<String, Double> numbers,
        Remarks remarks,
        Optional<AlteredRun> altered,
        Backend backend) {
    private static final int MOST_WARNINGS = 3;

    /**
     * Reads a run or study; not on the event dispatch thread.
     *
     * @throws Problem if the folder holds neither, or a file is damaged
     */
    static StoredRun read(Path folder) {
        if (StudyFolder.isStudy(folder)) {
            StudyFolder study = new StudyFolder(folder);
            StudyResult result = study.result();
            Remarks remarks = new Remarks(first(result.warnings(), MOST_WARNINGS), first(result.notes(), 1));
            Backend backend = new LocalBackend();
            try {
                backend = study.backend();
            } catch (Problem e) {
                remarks = remarks.withWarning(e.getMessage());
            }
            return new StoredRun(
                    folder,
                    true,
                    RunNames.of(folder),
                    result.state(),
                    result.done(),
                    result.runs().size(),
                    result.done() > 0,
                    Map.of(),
                    remarks,
                    Optional.empty(),
                    backend);
        }
        Run run = Run.open(folder);
        Optional<AlteredRun> altered = run.altered();
        return new StoredRun(
                folder,
                false,
                RunNames.of(folder),
                run.state(),
                run.state() == Run.State.DONE ? 1 : 0,
                1,
                run.state() == Run.State.DONE || run.stepsSaved() > 0,
                altered.isPresent() ? Map.of() : run.summary(),
                new Remarks(run.warnings(), run.notes()),
                altered,
                new LocalBackend());
    }

    /** The fraction of its runs that are done. */
    double share() {
        return (double) done / runs;
    }

    /** The page of a study is for its runs; the remarks on each are on its own page. */
    private static List<String> first(List<String> sentences, int most) {
        return sentences.size() <= most
                ? sentences
                : Stream.concat(sentences.stream().limit(most), Stream.of("Open a run to see all its warnings."))
                        .toList();
    }
}
