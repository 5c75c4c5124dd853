package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;

class LatentTest extends AnalysisContract {
    @Override
    protected Analysis plugin() {
        return new Latent();
    }

    /** A model whose code is the area. */
    private record AreaModel(ImageShape shape) implements Model {
        @Override
        public int codeSize() {
            return 1;
        }

        @Override
        public Set<Part> parts() {
            return Set.of(Part.ENCODER, Part.DECODER);
        }

        @Override
        public float[] encode(float[] images) {
            float[] areas = new float[images.length / shape.pixels()];
            for (int i = 0; i < images.length; i++) {
                areas[i / shape.pixels()] += images[i];
            }
            return areas;
        }

        @Override
        public float[] decode(float[] codes) {
            return new float[codes.length * shape.pixels()];
        }

        @Override
        public List<Layer> layers() {
            return List.of();
        }

        @Override
        public Model snapshot() {
            return this;
        }
    }

    @Test
    void aCodeThatIsTheAreaIsSeenAsOne() {
        Trained real = trained(0, true);
        Trained area = new Trained(
                real.data(), new AreaModel(real.test().shape()), real.metrics(), real.training(), real.test());
        AnalysisResult findings = plugin().analyse(area, Progress.NONE);
        Map<String, Double> numbers = findings.numbers();
        assertEquals(1, numbers.get("latent.r2-area"), 1e-9);
        assertTrue(numbers.get("latent.r2-radius-squared") > 0.999, numbers.toString());
        assertTrue(numbers.get("latent.r2-radius") < 0.97, numbers.toString());
        assertEquals(1, numbers.get("latent.monotone"));
        Plot plot = (Plot) findings.figures().get(0).panels().get(0);
        assertEquals(3, plot.intervals().get(0).from(), 0.01);
        assertEquals(5, plot.intervals().get(0).to(), 0.01);
    }
}
