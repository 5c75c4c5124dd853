package org.shapecode.experiment.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.shapecode.experiment.analysis.Finding.Kind;
import org.shapecode.network.api.Activations;
import org.shapecode.network.api.Loss;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;

class DiagnosisTest {
    private static final DoubleUnaryOperator SUM = sum -> sum;
    private static final Trained REAL = AnalysisContract.trained("""
            { "data": { "generator": "disk", "size": 16, "images": 30, "test": 16 },
              "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 2, 1] } }
            """, 0);

    private static List<Finding> findings(DoubleUnaryOperator code, DoubleUnaryOperator grey, Activations... given) {
        DiskModel model = new DiskModel(REAL.test().shape(), code, grey, List.of(given));
        return Diagnosis.of(new Trained(REAL.data(), model, REAL.metrics(), REAL.training(), REAL.test()));
    }

    private static List<Kind> kinds(DoubleUnaryOperator code, DoubleUnaryOperator grey) {
        return findings(code, grey).stream().map(Finding::kind).toList();
    }

    @Test
    void aModelThatFollowsTheImagesIsSound() {
        assertEquals(List.of(), kinds(SUM, z -> 1));
    }

    @Test
    void aCodeThatIsTheSameForAllIsACollapse() {
        assertEquals(List.of(Kind.COLLAPSED), kinds(sum -> 3, z -> 0.5));
        assertEquals(List.of(Kind.COLLAPSED), kinds(sum -> 1000 + 1e-6 * sum, z -> 0), "but for 1e-7 of its size");
        assertEquals(List.of(Kind.COLLAPSED), kinds(sum -> 1e-12 * sum, z -> 0));
        String sentence = findings(sum -> 3, z -> 0.5).get(0).sentence();
        assertEquals(
                "The network collapsed: the code is the same for every test image, so results about the code are "
                        + "meaningless. Another seed or a lower learning rate usually helps.",
                sentence);
    }

    @Test
    void anOutputThatIsTheSameForAllIsACollapse() {
        assertEquals(List.of(Kind.COLLAPSED), kinds(SUM, z -> 0));
    }

    @Test
    void aLossAboveThatOfTheMeanImageIsADivergence() {
        List<Finding> findings = findings(SUM, z -> 1e7 * z);
        assertEquals(Kind.DIVERGED, findings.get(0).kind());
        String sentence = findings.get(0).sentence();
        String mean =
                Baselines.text(Baselines.of(REAL.test(), Loss.SUM_OF_SQUARES).mean());
        assertTrue(sentence.contains("is above that of their mean image, " + mean), sentence);
        assertEquals(List.of(Kind.COLLAPSED, Kind.DIVERGED), kinds(sum -> 100, z -> 40), "worse than black");
    }

    /** Images inside holes are not judged: what is compared is not the loss of all test images. */
    @Test
    void withAHoleTheSentenceSaysThatTheLossIsThatOutside() {
        Trained hole = AnalysisContract.trained("""
                { "data": { "generator": "disk", "size": 16, "images": 30, "test": 16,
                            "sampling": { "plugin": "hole", "from": 3, "to": 5 } },
                  "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 2, 1] } }
                """, 0);
        for (double grey : new double[] {1e7, Double.NaN}) {
            DiskModel model = new DiskModel(hole.test().shape(), SUM, z -> grey * z, List.of());
            String sentence = Diagnosis.of(
                            new Trained(hole.data(), model, hole.metrics(), hole.training(), hole.test()))
                    .get(0)
                    .sentence();
            assertTrue(sentence.contains("he loss on the test images outside holes"), sentence);
        }
        assertTrue(findings(SUM, z -> 1e7 * z).get(0).sentence().startsWith("The loss on the test images, "));
    }

    /** After no step, random weights are worse than the mean image: no divergence, but nothing that claims may rest on either. */
    @Test
    void aLossAboveThatOfTheMeanImageAfterFewStepsIsNotLearntYet() {
        List<Finding> findings = findings(SUM, z -> -0.5);
        assertEquals(
                List.of(Kind.NOT_LEARNT), findings.stream().map(Finding::kind).toList());
        Finding found = findings.get(0);
        assertTrue(
                found.sentence().endsWith(": after 0 steps the network has not learnt yet. More steps usually help."));
        assertFalse(found.isWarning());
        assertFalse(found.kind().spoilsClaims());
    }

    /** The same loss is a divergence once there were enough steps. */
    @Test
    void aLossAboveThatOfTheMeanImageAfterManyStepsIsADivergence() {
        Metrics metrics = new Metrics(REAL.metrics().terms());
        for (int i = 0; i < 500; i++) {
            metrics.add(new double[metrics.terms().size()]);
        }
        DiskModel model = new DiskModel(REAL.test().shape(), SUM, z -> -0.5, List.of());
        List<Finding> findings = Diagnosis.of(new Trained(REAL.data(), model, metrics, REAL.training(), REAL.test()));
        assertEquals(
                List.of(Kind.DIVERGED), findings.stream().map(Finding::kind).toList());
    }

    @Test
    void anEncoderIsJudgedByTheVarianceOfItsTargets() {
        assertEquals(
                new Baselines(14 / 3.0, 2 / 3.0), rounded(Baselines.of(new float[] {1, 2, 3}, 3, Loss.SUM_OF_SQUARES)));
        float[] images = {0, 1, 1, 1};
        assertEquals(new Baselines(1.5, 0.25), Baselines.of(images, 2, Loss.SUM_OF_SQUARES));
        assertEquals(new Baselines(0.75, 0.125), Baselines.of(images, 2, Loss.MEAN_OF_SQUARES));
        assertEquals(Math.log(2), Baselines.of(images, 2, Loss.CROSS_ENTROPY).mean(), 1e-6);
        assertEquals(List.of(), encoder(target -> target + 0.5));
        assertEquals(List.of(Kind.DIVERGED), encoder(target -> 1e4 * target));
        assertEquals(List.of(Kind.NOT_LEARNT), encoder(target -> -target));
    }

    private static Baselines rounded(Baselines exact) {
        return new Baselines(Math.round(exact.black() * 3) / 3.0, Math.round(exact.mean() * 3) / 3.0);
    }

    private static List<Kind> encoder(DoubleUnaryOperator code) {
        Model model = new TargetEncoder(REAL.test().shape(), code);
        return Diagnosis.of(new Trained(REAL.data(), model, REAL.metrics(), REAL.training(), REAL.test())).stream()
                .map(Finding::kind)
                .toList();
    }

    @Test
    void aLossThatIsNotFiniteIsADivergence() {
        assertEquals(List.of(Kind.DIVERGED), kinds(SUM, z -> Double.NaN));
        assertEquals(List.of(Kind.DIVERGED), kinds(SUM, z -> Double.POSITIVE_INFINITY * z));
    }

    /** Of three channels with two pixels each, the second is positive nowhere, the third in one pixel of one image. */
    private static Activations layer(int level, float slope) {
        float[] values = new float[16 * 6];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 6 < 2 ? 1 : i % 6 < 4 ? -0.1f * (i % 3) : -1;
        }
        values[5] = 0.5f;
        return new Activations(Part.ENCODER, level, 3, 2, slope, values);
    }

    @Test
    void withoutANegativeSlopeAChannelThatIsNeverPositiveIsDead() {
        assertEquals(
                List.of(
                        new Finding(
                                Kind.DEAD_UNITS,
                                "1 of 3 channels is dead (1 of 3 in encoder layer 2): negative for every test image, so that no "
                                        + "signal and no gradient passes. Another seed or a lower learning rate usually helps.")),
                findings(SUM, z -> 1, layer(2, 0)));
    }

    @Test
    void withANegativeSlopeItIsALinearUnit() {
        List<Finding> findings = findings(SUM, z -> 1, layer(1, 0.2f), layer(2, 0.2f));
        assertEquals(
                List.of(new Finding(
                        Kind.LINEAR_UNITS,
                        "2 of 6 channels stay negative for every test image (1 of 3 in encoder layer 1, 1 of 3 in encoder "
                                + "layer 2); with a negative slope of 0.2 they act as linear units.")),
                findings);
        Results results = new Results(List.of(), List.of(), findings);
        assertEquals(List.of(), results.warnings());
        assertEquals(List.of(findings.get(0).sentence()), results.notes());
        assertEquals(findings.get(0), Finding.read(findings.get(0).json()).orElseThrow());
        assertFalse(findings.get(0).isWarning());
    }

    @Test
    void aLayerWithoutActivationHasNoNegativeSide() {
        assertEquals(List.of(), findings(SUM, z -> 1, layer(2, 1)));
    }
}
