package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Plot;
import org.shapecode.data.api.ImageShape;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisContract;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Part;

class FiltersTest extends AnalysisContract {
    @Override
    protected Analysis plugin() {
        return new Filters();
    }

    @Override
    protected String experiment(String sampling) {
        return OnLines.encoder(16);
    }

    @Test
    void theFilterByHandDoesNotDepart() {
        assertEquals(
                0, departure(trained(OnLines.byHand(64), 0).model().layers()).get("filters.largest-departure"));
    }

    /** Any multiple of [1, 2, 1] will do, and the first tap of the last layer meets padding only. */
    @Test
    void theFirstTapOfTheLastLayerIsLeftOut() {
        Map<String, Double> numbers = departure(List.of(layer(1, -3, -6, -3), layer(2, 99, 2, 1.1f)));
        assertEquals(0, numbers.get("filters.departure-1"));
        assertEquals(0.05, numbers.get("filters.departure-2"), 1e-7);
        assertEquals(0.05, numbers.get("filters.largest-departure"), 1e-7);
        assertEquals(
                49, departure(List.of(layer(1, 99, 2, 1), layer(2, 1, 2, 1))).get("filters.largest-departure"));
    }

    private Map<String, Double> departure(List<Layer> layers) {
        FakeModel model = new FakeModel(
                new ImageShape(1, 16), Set.of(Part.ENCODER), row -> 16 - row[0], z -> new float[16], layers, List.of());
        AnalysisResult findings = plugin().analyse(FakeModel.in(trained(OnLines.encoder(16), 0), model), Progress.NONE);
        Plot plot = (Plot) findings.figures().get(0).panels().get(0);
        assertEquals(layers.size() + 1, plot.series().size());
        assertArrayEquals(
                new double[] {0.5, 1, 0.5}, plot.series().get(layers.size()).y());
        return findings.numbers();
    }

    private static Layer layer(int index, float... kernel) {
        return new Layer(Part.ENCODER, index, 1, 1, 1, kernel.length, kernel, new float[0], false);
    }

    @Test
    void picturesAndSeveralChannelsAreNotAccepted() {
        assertFalse(plugin().accepts(trained("""
                { "data": { "generator": "disk", "size": 16, "images": 30, "test": 16 },
                  "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 2, 1] } }
                """, 0)));
        assertFalse(plugin().accepts(trained(OnLines.decoder(16, "[1, 2, 2, 2]"), 0)));
    }
}
