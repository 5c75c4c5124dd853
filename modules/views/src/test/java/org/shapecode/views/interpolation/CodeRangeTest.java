package org.shapecode.views.interpolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.core.figure.Interval;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.experiment.analysis.Metrics;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;
import org.shapecode.toolkit.SampleDocuments;

class CodeRangeTest {
    /** Encodes an image as its area times a factor; further components have the opposite sign. */
    private record AreaModel(int codeSize, double factor) implements Model {
        @Override
        public ImageShape shape() {
            return new ImageShape(2, 16);
        }

        @Override
        public Set<Part> parts() {
            return Set.of(Part.values());
        }

        @Override
        public float[] encode(float[] images) {
            float[] codes = new float[images.length / 256 * codeSize];
            for (int i = 0; i < images.length; i++) {
                for (int j = 0; j < codeSize; j++) {
                    codes[i / 256 * codeSize + j] += (float) ((j == 0 ? factor : -factor) * images[i]);
                }
            }
            return codes;
        }

        @Override
        public float[] decode(float[] codes) {
            return new float[codes.length / codeSize * 256];
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

    private static Trained trained(Document document, Model model) {
        Experiment experiment = document.experiment();
        Dataset test = experiment.data().test(new Seed(1), Progress.NONE);
        return new Trained(experiment.data(), model, new Metrics(List.of("loss")), test, test);
    }

    @Test
    void coversTheCodesOfTheTestImages() {
        Trained trained = trained(SampleDocuments.small(), new AreaModel(1, 1));
        CodeRange range = CodeRange.of(trained).get(0);
        double[] areas = trained.test().areas();
        assertEquals(areas[0], range.min(), 1e-3);
        assertEquals(areas[areas.length - 1], range.max(), 1e-3);
        assertEquals(List.of(), range.holes());
        assertEquals(0.25, range.fraction(range.at(0.25)), 1e-12);
    }

    @Test
    void findsTheHoleBetweenTheCodesOfItsImages() {
        Document hole = SampleDocuments.small().with("data.sampling", Map.of("plugin", "hole", "from", 3, "to", 6));
        CodeRange range = CodeRange.of(trained(hole, new AreaModel(1, -1))).get(0);
        Interval found = range.holes().get(0);
        assertEquals(1, range.holes().size());
        assertTrue(found.from() < found.to());
        assertTrue(found.from() >= -Math.PI * 37 && found.to() <= -Math.PI * 8, found.toString());
    }

    @Test
    void multiDimensionalCodesHaveRangesWithoutHoles() {
        Document hole = SampleDocuments.small().with("data.sampling", Map.of("plugin", "hole", "from", 3, "to", 6));
        List<CodeRange> ranges = CodeRange.of(trained(hole, new AreaModel(2, 1)));
        assertEquals(2, ranges.size());
        assertEquals(ranges.get(0).max(), -ranges.get(1).min(), 1e-3);
        assertEquals(List.of(), ranges.get(0).holes());
    }

    @Test
    void equalCodesStillGiveARange() {
        CodeRange range = CodeRange.of(trained(SampleDocuments.small(), new AreaModel(1, 0)))
                .get(0);
        assertEquals(-1, range.min());
        assertEquals(1, range.max());
        assertThrows(IllegalArgumentException.class, () -> new CodeRange(1, 1, List.of()));
    }
}
