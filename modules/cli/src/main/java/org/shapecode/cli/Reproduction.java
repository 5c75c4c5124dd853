package org.shapecode.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.experiment.study.Claim;
import org.shapecode.experiment.study.Study;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyResult;

/**
 * A preset whose claims are tested, with the state of its runs.
 *
 * @param preset with the claims
 * @param study its folder
 * @param document its experiment with a study
 * @param problem why it cannot be trained or reported; empty otherwise
 */
record Reproduction(Preset preset, StudyFolder study, Document document, String problem) {
    /** The seeds of a preset without a study. */
    private static final List<Long> SEEDS = List.of(1L, 2L, 3L, 4L, 5L);

    /**
     * Plans the study of a preset.
     *
     * @param study its folder
     * @param seeds override those of the study unless empty
     * @param steps overrides that of the experiment unless null
     */
    static Reproduction of(Preset preset, StudyFolder study, List<Long> seeds, Integer steps) {
        Document document = Document.of(Map.of(), preset.id());
        try {
            document = PluginCall.get(preset, preset::document);
            if (Study.of(document).isEmpty()) {
                document = Study.withSeeds(document, SEEDS);
            }
            // Fewer seeds are for a trial: a claim that needs more runs is then judged on those that there are.
            Claim.check(document);
            if (!seeds.isEmpty()) {
                document = Study.withSeeds(document, seeds);
            }
            if (steps != null) {
                document = document.with("training.steps", steps);
            }
            study.planned(document);
            return new Reproduction(preset, study, document, "");
        } catch (Problem e) {
            return new Reproduction(preset, study, document, e.getMessage());
        }
    }

    Reproduction failed(String sentence) {
        return new Reproduction(preset, study, document, sentence);
    }

    boolean possible() {
        return problem.isEmpty();
    }

    /**
     * Refuses to write into another folder than that of the report.
     *
     * @throws Problem if the folder of the study is a link
     */
    void requireOwnFolder() {
        if (Files.isSymbolicLink(study.folder())) {
            throw new Problem(study.folder() + " is a link; delete it, or choose another folder for the report.");
        }
    }

    /** The study with the current state of its runs. */
    StudyResult result() {
        return study.planned(document);
    }

    /** Whether every run is done or has failed, with the settings and the number of steps that are wanted now. */
    boolean finished() {
        if (!possible()) {
            return true;
        }
        return result().runs().stream()
                .allMatch(run ->
                        run.complete() || run.isAsPlanned() && !run.failure().isEmpty());
    }

    /** Does what a process that was killed after the last run has left undone. */
    void complete() throws IOException {
        if (possible()) {
            result().writeTables();
        }
    }

    List<Claim> claims() {
        return possible() ? Claim.of(document) : List.of();
    }
}
