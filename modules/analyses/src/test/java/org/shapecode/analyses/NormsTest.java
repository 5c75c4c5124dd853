package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisContract;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Part;

class NormsTest extends AnalysisContract {
    @Override
    protected Analysis plugin() {
        return new Norms();
    }

    /** Of [1, 2, 1]: 6 for each of three layers. */
    @Test
    void theFilterByHand() {
        AnalysisResult findings = plugin().analyse(trained(OnLines.byHand(8), 0), Progress.NONE);
        Map<String, Double> numbers = findings.numbers();
        assertEquals(18, numbers.get("norms.encoder"));
        assertEquals(6, numbers.get("norms.encoder-3"));
        assertFalse(numbers.containsKey("norms.decoder"));
        Plot plot = (Plot) findings.figures().get(0).panels().get(0);
        assertEquals(List.of("1", "2", "3"), plot.x().categories());
        assertTrue(plot.y().logarithmic(), "of any magnitude");
        for (Series series : plot.series()) {
            assertEquals("encoder", series.name());
            assertArrayEquals(new double[] {1, 2, 3}, series.x());
            assertArrayEquals(new double[] {6, 6, 6}, series.y());
        }
    }

    @Test
    void biasesHaveNoPart() {
        Trained trained = trained(20, false);
        double sum = 0;
        for (Layer layer : trained.model().layers()) {
            for (float weight : layer.kernels()) {
                sum += layer.part() == Part.DECODER ? weight * weight : 0;
            }
        }
        Map<String, Double> numbers = plugin().analyse(trained, Progress.NONE).numbers();
        assertEquals(sum, numbers.get("norms.decoder"), 1e-5 * sum);
    }

    @Test
    void layersWithoutWeightsAreLeftOut() {
        Trained trained = trained("""
                { "data": { "generator": "disk", "size": 16, "images": 30, "test": 16 },
                  "model": { "plugin": "autoencoder",
                    "encoder": [
                      { "plugin": "conv", "channels": 2, "kernel": 3, "stride": 2, "padding": [ 1 ] },
                      { "plugin": "flatten" },
                      { "plugin": "dense", "units": 2 } ],
                    "decoder": [
                      { "plugin": "dense", "units": 256 },
                      { "plugin": "reshape", "channels": 1, "side": 16 } ] } }
                """, 3);
        AnalysisResult findings = plugin().analyse(trained, Progress.NONE);
        Plot plot = (Plot) findings.figures().get(0).panels().get(0);
        assertEquals(List.of("1", "3"), plot.x().categories());
        assertArrayEquals(new double[] {1, 2}, plot.series().get(0).x(), "of the encoder");
        assertTrue(findings.numbers().containsKey("norms.encoder-3"));
    }
}
