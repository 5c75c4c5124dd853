package org.shapecode.workbench.experiment;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.AlteredRun;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
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
 * @param name of the run or study; what tells a run of a study apart
 * @param within the name of the study to which a run belongs, if it does
 * @param experiment that it trains, with defaults for what cannot be read
 * @param state when it was read
 * @param done the steps of a run that resuming would not repeat; of a study, the runs that are done
 * @param total the steps of a run, the runs of a study
 * @param share the fraction of its training that is done and kept; of a study, the saved steps of unfinished runs count
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
        Optional<String> within,
        Experiment experiment,
        Run.State state,
        long done,
        long total,
        double share,
        boolean trained,
        Map<String, Double> numbers,
        Remarks remarks,
        Optional<AlteredRun> altered,
        Backend backend) {
    /**
     * Reads a run or study; not on the event dispatch thread.
     *
     * @throws Problem if the folder holds neither, or a file is damaged
     */
    static StoredRun read(Path folder) {
        if (StudyFolder.isStudy(folder)) {
            StudyFolder study = new StudyFolder(folder);
            StudyResult result = study.result();
            Remarks remarks = Remarks.of(result);
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
                    Optional.empty(),
                    readable(result.document()),
                    result.state(),
                    result.done(),
                    result.runs().size(),
                    result.share(),
                    result.done() > 0 || result.stopped().isPresent(),
                    Map.of(),
                    remarks,
                    Optional.empty(),
                    backend);
        }
        Run run = Run.open(folder);
        Run.State state = run.state();
        Experiment experiment = readable(run.document());
        Optional<AlteredRun> altered = run.altered();
        int total = experiment.training().steps();
        int done = state == Run.State.DONE ? total : run.stepsSaved();
        return new StoredRun(
                folder,
                false,
                RunNames.title(folder),
                RunNames.studyOf(folder),
                experiment,
                state,
                done,
                total,
                Math.min(1, (double) done / Math.max(1, total)),
                state == Run.State.DONE || done > 0,
                altered.isPresent() ? Map.of() : run.summary(),
                new Remarks(run.warnings(), run.notes()),
                altered,
                new LocalBackend());
    }

    /** The name, after that of the study to which it belongs: the same as in every list of runs. */
    String wholeName() {
        return within.map(study -> study + " / " + name).orElse(name);
    }

    private static Experiment readable(Document document) {
        return document.installed().reading().value();
    }
}
