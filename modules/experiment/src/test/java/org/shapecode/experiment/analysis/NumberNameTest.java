package org.shapecode.experiment.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.data.api.Attribute;

class NumberNameTest {
    @Test
    void aNumberIsNamedAfterItsAnalysis() {
        assertEquals("Idle: test loss over bound", NumberName.label("idle.test.loss-over-bound"));
        assertEquals("Idle: R\u00b2 radius squared", NumberName.label("idle.r2-radius-squared"));
        assertEquals("test loss over bound", NumberName.quantity("idle.test.loss-over-bound", List.of()));
    }

    @Test
    void aNoteHasTheValueInFourDigits() {
        assertEquals(
                "R\u00b2 radius = 0.9934",
                NumberName.note("latent.r2-radius", 0.993412, List.of()).text());
        assertEquals(
                "z2 R\u00b2 area = 1.235e-7",
                NumberName.note("latent.z2.r2-area", 1.23456e-7, List.of()).text());
        assertEquals(
                "encoder layer 1 = 2.05",
                NumberName.note("norms.encoder-1", 2.05, List.of()).text());
        assertEquals(
                "MIG = undefined",
                NumberName.note("disentanglement.mig", Double.NaN, List.of()).text());
    }

    @Test
    void plainWordsSayWhatANumberIs() {
        assertEquals(
                "share of the outputs explained by one profile = 0.9786",
                NumberName.note("profiles.one-profile", 0.97861, List.of()).text());
        assertEquals(
                "layer 2, largest deviation from [1, 2, 1] / 2 = 0.05",
                NumberName.note("filters.departure-2", 0.05, List.of()).text());
        assertEquals(
                "test loss per image = 1.476",
                NumberName.note("loss.test", 1.4761, List.of()).text());
        assertEquals(
                "encoder layer 3, share of units that switch sign",
                NumberName.quantity("activations.encoder-3.switching", List.of()));
    }

    @Test
    void axesHaveQuantityAndUnit() {
        assertTrue(NumberName.axis("airy.radius", List.of()).endsWith("largest training radius R (px)"));
        assertTrue(NumberName.axis("airy.output-vanishes-at", List.of()).endsWith("vanishes (px)"));
        assertEquals(
                "squared norm of the kernels, decoder layer 1",
                NumberName.axisOfQuantity("norms.decoder-1", List.of()));
        assertEquals("squared norm of the kernels, encoder", NumberName.axisOfQuantity("norms.encoder", List.of()));
    }

    @Test
    void aNoteHasTheUnitToo() {
        List<Attribute> ellipse = List.of(half("width"), half("height"));
        assertEquals("half width error = 3.421 px", note("encoded.width-error", 3.4214, ellipse));
        assertEquals("half width error inside holes = 3 px", note("decoded.width-error-inside-holes", 3, ellipse));
        assertEquals("distance = 2 px", note("prediction.distance", 2, ellipse));
        assertEquals("distance at which the output vanishes = 31.5 px", note("airy.output-vanishes-at", 31.5, ellipse));
        assertEquals("mean loss = 14.2 per image", note("error.mean", 14.2, ellipse));
        assertEquals("test loss per image = 14.2", note("loss.test", 14.2, ellipse), "said already");
        assertEquals("half width error = undefined", note("encoded.width-error", Double.NaN, ellipse));
    }

    private static String note(String number, double value, List<Attribute> attributes) {
        return NumberName.note(number, value, attributes).text();
    }

    /** Their axes show the same range. */
    @Test
    void theSameQuantityOfOtherImagesOrLayersIsOneGroup() {
        List<Attribute> ellipse = List.of(half("width"), half("height"));
        for (List<String> same : List.of(
                List.of("encoded.width-error", "encoded.height-error", "encoded.width-error-inside-holes"),
                List.of("loss.test", "loss.inside-holes", "loss.outside-holes"),
                List.of("error.decoder-share", "error.inside-decoder-share"),
                List.of("rank-one.correlation", "rank-one.test.correlation"),
                List.of("latent.r2-radius", "latent.r2-radius-squared", "latent.z2.r2-area"),
                List.of("activations.encoder-1.switching", "activations.decoder-6.switching"),
                List.of("norms.encoder", "norms.decoder-2"))) {
            assertEquals(
                    1,
                    same.stream()
                            .map(each -> NumberName.group(each, ellipse))
                            .distinct()
                            .count(),
                    same.toString());
        }
        for (List<String> others : List.of(
                List.of("loss.test", "loss.test-per-pixel", "loss.black-image"),
                List.of("encoded.width-error", "decoded.width-error"),
                List.of("latent.r2-radius", "latent.monotone"),
                List.of("rank-one.loss", "rank-one.bound"))) {
            assertEquals(
                    others.size(),
                    others.stream()
                            .map(each -> NumberName.group(each, ellipse))
                            .distinct()
                            .count(),
                    others.toString());
        }
    }

    @Test
    void anAttributeHasTheTitleThatItHasElsewhere() {
        List<Attribute> ellipse = List.of(half("width"), half("height"));
        assertEquals("Idle: half width error", NumberName.label("idle.width-error", ellipse));
        assertEquals("R\u00b2 half height squared", NumberName.quantity("idle.r2-height-squared", ellipse));
        assertEquals(
                "z1 half width", NumberName.note("latent.z1.width", 1, ellipse).name());
        List<Attribute> mixed = List.of(half("width"), new Attribute("width", "px", 0, 1, Attribute.Kind.REAL));
        assertEquals("Idle: width error", NumberName.label("idle.width-error", mixed), "of both kinds of runs");
    }

    private static Attribute half(String name) {
        return new Attribute(name, "half " + name, "px", 0, 1, Attribute.Kind.REAL, 0);
    }

    @Test
    void aNumberOfNoInstalledAnalysisBeginsWithItsFirstPart() {
        assertEquals("Training: seconds", NumberName.label("training.seconds"));
        assertEquals("Mean squared error", NumberName.label("mean-squared-error"));
        assertEquals("seconds", NumberName.quantity("training.seconds", List.of()));
        assertEquals("mean squared error", NumberName.quantity("mean-squared-error", List.of()));
    }
}
