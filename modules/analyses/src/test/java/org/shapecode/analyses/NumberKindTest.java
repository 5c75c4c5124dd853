package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.experiment.analysis.NumberKind;
import org.shapecode.experiment.analysis.NumberKind.Better;

class NumberKindTest {
    @ParameterizedTest
    @CsvSource({
        "loss.test, LOWER",
        "loss.inside-holes, LOWER",
        "loss.black-image, NEITHER",
        "error.inside, LOWER",
        "error.inside-decoder-share, NEITHER",
        "latent.r2-radius, NEITHER",
        "latent.z2.r2-radius-squared, NEITHER",
        "latent.z2.monotone, HIGHER",
        "encoded.radius-error-inside-holes, LOWER",
        "rank-one.test.loss-over-bound, LOWER",
        "rank-one.bound, NEITHER",
        "disentanglement.mig, HIGHER",
        "filters.largest-departure, NEITHER",
        "training.seconds, NEITHER",
        "other.loss, NEITHER"
    })
    void aNumberIsJudgedAsItsAnalysisSays(String number, Better better) {
        assertEquals(better, NumberKind.of(number).better());
    }

    @Test
    void theBestIsKnownOnlyIfTheValuesDiffer() {
        List<Double> values = Arrays.asList(2.0, null, 1.0, Double.NaN);
        assertEquals(OptionalDouble.of(1), NumberKind.of("loss.test").best(values));
        assertEquals(OptionalDouble.of(2), NumberKind.of("disentanglement.mig").best(values));
        assertEquals(OptionalDouble.empty(), NumberKind.of("latent.r2-radius").best(values));
        assertEquals(OptionalDouble.empty(), NumberKind.of("loss.test").best(List.of(1.0, 1.0)));
    }

    @Test
    void anAxisEndsAtTheLargestPossibleValue() {
        assertEquals(1, NumberKind.of("latent.z2.r2-radius").axis("").most());
        assertEquals(
                1, NumberKind.of("activations.encoder-1.switching").axis("").most());
        assertEquals(1, NumberKind.of("latent.monotone").axis("").most());
        assertTrue(NumberKind.of("latent.monotone").axis("").whole(), "yes or no");
        assertEquals(
                Double.POSITIVE_INFINITY, NumberKind.of("loss.test").axis("").most());
    }

    @Test
    void anAnswerIsYesOrNo() {
        NumberKind monotone = NumberKind.of("latent.monotone");
        assertTrue(monotone.yesNo());
        assertEquals(List.of("yes", "no", "0.8"), List.of(monotone.text(1), monotone.text(0), monotone.text(0.8)));
        assertFalse(NumberKind.of("position-table.exact").yesNo());
    }
}
