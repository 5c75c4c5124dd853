package org.shapecode.analyses;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.data.Data;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Activations;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;

/**
 * A model of images with several attributes whose answers are known: the code follows from the attributes, and what is
 * decoded is an image with attributes that follow from the code.
 *
 * @param data draws the images
 * @param codeSize the length of a code
 * @param code of the attributes
 * @param attributes of the decoded image
 */
record PlaneModel(Data data, int codeSize, UnaryOperator<double[]> code, UnaryOperator<double[]> attributes)
        implements Model {
    /** Squares at 12 x 12 whole positions, without those of a quadrant. */
    static final String SQUARES = """
            { "data": { "generator": { "plugin": "square", "half": 2.5 }, "size": 16, "images": 108, "test": 144,
                "vary": ["x", "y"], "blur": { "sigma": 0.5, "offsets": 200 },
                "ranges": [{ "attribute": "x", "from": -5.5, "to": 5.5, "step": 1 },
                           { "attribute": "y", "from": -5.5, "to": 5.5, "step": 1 }],
                "sampling": { "plugin": "split", "share": 1, "sides": [
                    { "attribute": "x", "from": 0, "to": 5.5 }, { "attribute": "y", "from": 0, "to": 5.5 }] } },
              "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 2, 2] } }
            """;

    static PlaneModel of(Trained real, UnaryOperator<double[]> code, UnaryOperator<double[]> attributes) {
        return new PlaneModel(real.data(), code.apply(real.test().values()[0]).length, code, attributes);
    }

    @Override
    public ImageShape shape() {
        return data.shape();
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.values());
    }

    @Override
    public float[] codes(Dataset images) {
        float[] codes = new float[images.count() * codeSize];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (float) code.apply(images.values()[i / codeSize])[i % codeSize];
        }
        return codes;
    }

    @Override
    public float[] encode(float[] images) {
        throw new UnsupportedOperationException("codes are given");
    }

    @Override
    public float[] decode(float[] codes) {
        double[][] rows = new double[codes.length / codeSize][];
        Arrays.setAll(rows, i -> {
            double[] z = new double[codeSize];
            Arrays.setAll(z, j -> codes[i * codeSize + j]);
            return attributes.apply(z);
        });
        return data.draw(rows, new Seed(1), Progress.NONE).images();
    }

    @Override
    public List<Layer> layers() {
        return List.of();
    }

    @Override
    public List<Activations> activations(Dataset images) {
        return List.of();
    }

    @Override
    public Model snapshot() {
        return this;
    }
}
