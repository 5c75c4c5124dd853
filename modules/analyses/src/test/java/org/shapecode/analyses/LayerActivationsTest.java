package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.data.api.ImageShape;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisContract;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Activations;
import org.shapecode.network.api.Part;

class LayerActivationsTest extends AnalysisContract {
    @Override
    protected Analysis plugin() {
        return new LayerActivations();
    }

    /** Two channels of two pixels: image i gives (i, -i) and (i - 8, 1). */
    @Test
    void meanAndRangeOfKnownActivations() {
        float[] values = new float[16 * 4];
        for (int i = 0; i < 16; i++) {
            values[4 * i] = i;
            values[4 * i + 1] = -i;
            values[4 * i + 2] = i - 8;
            values[4 * i + 3] = 1;
        }
        List<Activations> given = List.of(
                new Activations(Part.DECODER, 0, 1, 1, 1, new float[16]),
                new Activations(Part.DECODER, 1, 2, 2, 0.2f, values));
        Trained real = trained(0, false);
        FakeModel fake = new FakeModel(
                new ImageShape(2, 16),
                Set.of(Part.DECODER),
                row -> 0,
                z -> null,
                real.model().layers(),
                given);
        AnalysisResult findings = plugin().analyse(FakeModel.in(real, fake), Progress.NONE);
        assertEquals(1, findings.figures().size());
        assertEquals(0.25, findings.numbers().get("activations.decoder-1.switching"), "one unit of four");
        Plot plot = (Plot) findings.figures().get(0).panels().get(0);
        assertArrayEquals(real.test().column(0), plot.series().get(0).x());
        for (int i = 0; i < 16; i++) {
            assertEquals(0, plot.series().get(0).y()[i]);
            assertEquals(-i, plot.spreads().get(0).low()[i]);
            assertEquals(i, plot.spreads().get(0).high()[i]);
            assertEquals((i - 7) / 2.0, plot.series().get(1).y()[i]);
        }
    }

    /** Without biases, the decoder of codes of one sign acts linearly (paper, after Proposition 1). */
    @Test
    void aDecoderWithoutBiasesDoesNotSwitch() {
        Trained trained = trained("""
                { "data": { "generator": "disk", "size": 16, "images": 30, "test": 16 },
                  "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 2, 1], "bias": false } }
                """, 5);
        AnalysisResult findings = plugin().analyse(trained, Progress.NONE);
        boolean oneSign = Math.abs(Homogeneity.positive(trained.model().codes(trained.test())) - 0.5) == 0.5;
        for (int layer = 1; layer <= 4; layer++) {
            double switching = findings.numbers().get("activations.decoder-" + layer + ".switching");
            assertEquals(oneSign, switching == 0);
        }
        assertEquals(2, findings.figures().size());
    }

    @Test
    void severalAttributesAreOrderedByArea() {
        Trained ellipses = trained("""
                { "data": { "generator": "ellipse", "size": 16, "images": 30, "test": 16 },
                  "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 1] } }
                """, 3);
        AnalysisResult findings = plugin().analyse(ellipses, Progress.NONE);
        Plot plot = (Plot) findings.figures().get(0).panels().get(0);
        assertEquals("area (px²)", plot.x().label());
        double[] x = plot.series().get(0).x();
        for (int i = 1; i < x.length; i++) {
            assertTrue(x[i] >= x[i - 1]);
        }
    }

    /** Twelve curves with bands over each other, a curve that jumps, and layers without weights cannot be read. */
    @Test
    void largeNetworksStayReadable() {
        Trained ellipses = trained("""
                { "data": { "generator": "ellipse", "size": 16, "images": 30, "test": 144 },
                  "model": { "plugin": "autoencoder",
                    "encoder": [
                      { "plugin": "conv", "channels": 10, "kernel": 3, "stride": 2, "padding": [ 1 ] },
                      { "plugin": "flatten" },
                      { "plugin": "dense", "units": 2 } ],
                    "decoder": [
                      { "plugin": "dense", "units": 256 },
                      { "plugin": "reshape", "channels": 1, "side": 16 } ] } }
                """, 3);
        AnalysisResult findings = plugin().analyse(ellipses, Progress.NONE);
        List<String> titles =
                findings.figures().get(0).panels().stream().map(Panel::title).toList();
        assertEquals(List.of("layer 1, 6 of 10 channels", "layer 3"), titles);
        assertTrue(findings.numbers().containsKey("activations.encoder-2.switching"));
        Plot first = (Plot) findings.figures().get(0).panels().get(0);
        assertEquals(6, first.series().size());
        assertEquals(List.of(), first.spreads());
        assertEquals(20, first.series().get(0).x().length);
        Plot code = (Plot) findings.figures().get(0).panels().get(1);
        assertEquals(2, code.spreads().size());
    }
}
