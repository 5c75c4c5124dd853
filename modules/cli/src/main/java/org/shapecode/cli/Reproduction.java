package org.shapecode.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.experiment.study.Claim;
import org.shapecode.experiment.study.Study;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyResult;

/**
 * A preset that is to be reproduced, with what has become of it.
 *
 * @param preset whose claims are to be seen
 * @param folder of its study
 * @param document its experiment with a study
 * @param problem why nothing can be said of it; empty unless so
 */
record Reproduction(Preset preset, Path folder, Document document, String problem) {
    /** What a preset without a study is run with. */
    private static final List<Long> SEEDS = List.of(1L, 2L, 3L, 4L, 5L);

    /**
     * Plans one.
     *
     * @param all the folder of all presets
     * @param seeds instead of the study's; empty for those
     * @param steps of training, instead of the experiment's; null for those
     */
    static Reproduction of(Preset preset, Path all, List<Long> seeds, Integer steps) {
        Path folder = all.resolve(preset.id());
        Document document = Document.of(Map.of(), preset.id());
        try {
            document = preset.document();
            boolean study = Study.of(document).isPresent();
            if (!seeds.isEmpty() || !study) {
                document = Study.withSeeds(document, seeds.isEmpty() ? SEEDS : seeds);
            }
            if (steps != null) {
                document = document.with("training.steps", steps);
            }
            new StudyFolder(folder).planned(document);
            Claim.of(document);
            return new Reproduction(preset, folder, document, "");
        } catch (Problem e) {
            return new Reproduction(preset, folder, document, e.getMessage());
        }
    }

    Reproduction failed(String sentence) {
        return new Reproduction(preset, folder, document, sentence);
    }

    boolean possible() {
        return problem.isEmpty();
    }

    /** The study as far as it is. */
    StudyResult result() {
        return new StudyFolder(folder).planned(document);
    }

    /** Whether every run has come to its end, good or bad. */
    boolean finished() {
        if (!possible()) {
            return true;
        }
        StudyResult result = result();
        return result.done() + result.failed().size() == result.outcomes().size();
    }

    List<Claim> claims() {
        return possible() ? Claim.of(document) : List.of();
    }
}
