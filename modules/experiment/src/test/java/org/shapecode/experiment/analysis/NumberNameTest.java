package org.shapecode.experiment.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.data.api.Attribute;
import org.shapecode.experiment.analysis.NumberKind.Better;

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
                "encoder layer 1 = undefined",
                NumberName.note("norms.encoder-1", Double.NaN, List.of()).text());
    }

    @Test
    void anAnalysisSaysHowItsNumbersAreCalled() {
        assertEquals("Idle: spread of the codes", NumberName.label("idle.spread"));
        assertEquals("Idle: spread of the codes (px)", NumberName.axis("idle.spread", List.of()));
        assertEquals("spread = 2 px", note("idle.spread", 2, List.of()));
        assertEquals("spread", NumberName.quantity("other.spread", List.of()), "of another analysis");
        assertEquals("spread 2", NumberName.quantity("idle.spread-2", List.of()), "another number");
    }

    @Test
    void aWildcardStandsForAnAttributeOrALayer() {
        List<Attribute> ellipse = List.of(half("width"), half("height"));
        assertEquals("gap of the half width (px)", NumberName.axisOfQuantity("idle.width-gap", ellipse));
        assertEquals("gap of the half width = 3.421 px", note("idle.width-gap", 3.4214, ellipse));
        assertEquals("gap of the half width = undefined", note("idle.width-gap", Double.NaN, ellipse));
        assertEquals("far inside holes (px)", NumberName.axisOfQuantity("idle.far-inside-holes", ellipse), "of both");
        assertEquals("gap of the encoder layer 2", NumberName.quantity("idle.encoder-2-gap", ellipse));
        assertEquals("gap of the width", NumberName.axisOfQuantity("idle.width-gap", List.of()));
        List<Attribute> mixed = List.of(half("width"), new Attribute("width", "\u00b0", 0, 1, Attribute.Kind.REAL));
        assertEquals("gap of the width", NumberName.axisOfQuantity("idle.width-gap", mixed), "units that differ");
        assertEquals("solved [a-z]$1", NumberName.quantity("idle.solved-all", List.of()), "no regular expressions");
    }

    @Test
    void aUnitIsSaidOnce() {
        assertEquals("loss per image = 2", note("idle.all.loss", 2, List.of()));
        assertEquals("all loss (per image)", NumberName.axisOfQuantity("idle.all.loss", List.of()));
    }

    /** Their axes show one range. */
    @Test
    void numbersThatMeasureTheSameAreOneGroup() {
        List<Attribute> ellipse = List.of(half("width"), half("height"));
        assertEquals("idle.gap (px)", NumberName.group("idle.width-gap", ellipse));
        assertEquals("idle.gap (px)", NumberName.group("idle.height-gap", ellipse));
        assertEquals("idle.loss (per image)", NumberName.group("idle.all.loss", ellipse));
        assertEquals("other.loss", NumberName.group("other.loss-inside-holes", ellipse));
        assertEquals("other.loss-over-bound", NumberName.group("other.loss-over-bound", ellipse));
    }

    private static String note(String number, double value, List<Attribute> attributes) {
        return NumberName.note(number, value, attributes).text();
    }

    @Test
    void theFirstThatSaysAThingCounts() {
        assertEquals(Better.LOWER, NumberKind.of("idle.spread").better());
        assertEquals(new NumberKind(Better.HIGHER, true, true), NumberKind.of("idle.solved"));
        assertEquals(new NumberKind(Better.NEITHER, false, false), NumberKind.of("other.solved"));
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
