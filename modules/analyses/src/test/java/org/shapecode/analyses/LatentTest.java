package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Interval;
import org.shapecode.core.figure.Plot;
import org.shapecode.data.api.ImageShape;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisContract;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Holes;
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
            float[] areas = new float[images.length / shape.length()];
            for (int i = 0; i < images.length; i++) {
                areas[i / shape.length()] += images[i];
            }
            return areas;
        }

        @Override
        public float[] decode(float[] codes) {
            float[] images = new float[codes.length * shape.length()];
            for (int i = 0; i < images.length; i++) {
                images[i] = codes[i / shape.length()];
            }
            return images;
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
        assertEquals(String.format(Locale.ROOT, "R\u00b2 = %.4f", numbers.get("latent.r2-radius")), plot.title());
        assertEquals(List.of(new Interval(Holes.LABEL, 3, 5)), plot.intervals(), "exactly");
        Plot squared = (Plot) findings.figures().get(0).panels().get(1);
        assertEquals(List.of(new Interval(Holes.LABEL, 9, 25)), squared.intervals());
    }

    /** Even if the code still varies, nothing is made of it. */
    @Test
    void aNetworkThatCollapsedHasNoNumbers() {
        for (double slope : new double[] {0, 1}) {
            Trained collapsed = FakeModel.in(trained(0, false), row -> 3 + slope * row[0], z -> new float[256]);
            plugin().analyse(collapsed, Progress.NONE)
                    .numbers()
                    .forEach((name, number) -> assertEquals(Double.NaN, number, name));
        }
    }

    /** Two points always lie on a line, and always rise or fall. */
    @Test
    void ofTwoImagesNothingIsSaid() {
        Trained two = trained("""
                { "data": { "generator": "disk", "size": 16, "images": 30, "test": 2 },
                  "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 2, 1] } }
                """, 0);
        Trained fake = FakeModel.in(two, row -> row[0], FakeModel::filled);
        plugin().analyse(fake, Progress.NONE)
                .numbers()
                .forEach((name, number) -> assertEquals(Double.NaN, number, name));
    }
}
