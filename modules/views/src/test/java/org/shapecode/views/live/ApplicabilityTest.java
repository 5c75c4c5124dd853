package org.shapecode.views.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.api.Document;
import org.shapecode.toolkit.SampleDocuments;

class ApplicabilityTest {
    private static final List<Analysis> ANALYSES =
            List.of(new FakeAnalysis(false, false), new FakeAnalysis(false, true));

    /** A study of so many kinds of data. */
    private static Document study(int kinds) {
        List<Integer> images = IntStream.range(0, kinds).mapToObj(i -> 20 + i).toList();
        return SampleDocuments.small()
                .with("study", Map.of("seeds", List.of(1, 2), "vary", Map.of("data.images", images)));
    }

    private static List<Integer> among(Document document) {
        BitSet all = Applicability.among(ANALYSES, document);
        return all.stream().boxed().toList();
    }

    @Test
    void whatDoesNotApplyIsKnownBeforeTraining() {
        assertEquals(List.of(1), among(SampleDocuments.small()));
        assertEquals(List.of(1), among(study(8)));
        assertEquals(
                Optional.of("Fake does not apply to this experiment: it needs another network."),
                Applicability.refusal(SampleDocuments.small(), ANALYSES.get(0), Progress.NONE));
        assertEquals(Optional.empty(), Applicability.refusal(SampleDocuments.small(), ANALYSES.get(1), Progress.NONE));
    }

    /** A network for each of a thousand kinds would take minutes. */
    @Test
    void ofTooManyKindsOfRunsItIsNotTold() {
        assertEquals(List.of(0, 1), among(study(9)));
    }

    @Test
    void ofAnExperimentThatDoesNotFitIntoMemoryItIsNotTold() {
        Document large = SampleDocuments.small().with("data.size", 256).with("data.images", 10_000_000);
        assertEquals(List.of(0, 1), among(large));
        assertEquals(Optional.empty(), Applicability.refusal(large, ANALYSES.get(0), Progress.NONE));
    }
}
