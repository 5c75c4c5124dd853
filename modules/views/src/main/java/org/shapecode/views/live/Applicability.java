package org.shapecode.views.live;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Untrained;
import org.shapecode.experiment.study.PlannedRun;
import org.shapecode.experiment.study.Study;
import org.shapecode.experiment.study.StudyResult;

/**
 * Whether analyses apply to an experiment, or to any run of a study, and if not, why. What needs an untrained network takes a
 * moment, on the calling thread; where it cannot be told, an analysis is taken to apply.
 */
final class Applicability {
    /** A network is made for each kind of run; of studies with more kinds, it is not told. */
    private static final int MOST_KINDS = 8;

    private Applicability() {}

    /** Why an analysis does not apply to a model, as a sentence. */
    static String refusal(Analysis analysis, Trained trained) {
        if (analysis instanceof OfStudies) {
            return analysis.displayName() + " shows the runs of a study together; this is a single run.";
        }
        String lacks = PluginCall.get(analysis, () -> analysis.lacks(trained));
        String sentence = analysis.displayName() + " does not apply to this experiment";
        return lacks.isEmpty() ? sentence + "." : sentence + ": it needs " + lacks + ".";
    }

    /** Why an analysis does not apply to an experiment without a study; empty if it does. */
    static Optional<String> refusal(Document document, Analysis analysis, Progress progress) {
        return refusal(Stream.of(document), analysis, progress);
    }

    /** Why an analysis applies to no run of a study; empty if it applies to one. */
    static Optional<String> refusal(StudyResult study, Analysis analysis, Progress progress) {
        return refusal(
                study.variants().stream()
                        .map(variant -> variant.runs().get(0).planned().document()),
                analysis,
                progress);
    }

    private static Optional<String> refusal(Stream<Document> documents, Analysis analysis, Progress progress) {
        Optional<String> refusal = Optional.empty();
        try {
            for (Document each : kinds(documents)) {
                refusal = Untrained.ask(
                        each,
                        progress,
                        trained -> accepts(analysis, trained)
                                ? Optional.empty()
                                : Optional.of(refusal(analysis, trained)));
                if (refusal.isEmpty()) {
                    break;
                }
            }
        } catch (Problem | IllegalArgumentException e) {
            refusal = Optional.empty();
        }
        return refusal;
    }

    /** Which of some analyses apply to an experiment that has not been run, or to some run of its study, by their indices. */
    static BitSet among(List<Analysis> analyses, Document document) {
        BitSet applicable = new BitSet();
        try {
            List<Document> kinds = kinds(Study.of(document)
                    .map(study -> study.plan(document).stream().map(PlannedRun::document))
                    .orElseGet(() -> Stream.of(document)));
            if (kinds.isEmpty()) {
                applicable.set(0, analyses.size());
            }
            for (Document each : kinds) {
                applicable.or(Untrained.ask(each, Progress.NONE, trained -> among(analyses, trained)));
            }
        } catch (Problem | IllegalArgumentException e) {
            applicable.set(0, analyses.size());
        }
        return applicable;
    }

    private static BitSet among(List<Analysis> analyses, Trained trained) {
        BitSet applicable = new BitSet();
        for (int i = 0; i < analyses.size(); i++) {
            applicable.set(i, accepts(analyses.get(i), trained));
        }
        return applicable;
    }

    private static boolean accepts(Analysis analysis, Trained trained) {
        return PluginCall.get(analysis, () -> analysis.accepts(trained));
    }

    /** One of each kind: only data and network matter, in which most runs of a study agree. None if there are too many. */
    private static List<Document> kinds(Stream<Document> documents) {
        Set<List<Object>> seen = new HashSet<>();
        List<Document> kinds = new ArrayList<>();
        for (Iterator<Document> all = documents.iterator(); all.hasNext(); ) {
            Document each = all.next();
            if (seen.add(Stream.of("data", "model").map(each.fields()::get).toList())) {
                kinds.add(each);
            }
            if (kinds.size() > MOST_KINDS) {
                return List.of();
            }
        }
        return kinds;
    }
}
