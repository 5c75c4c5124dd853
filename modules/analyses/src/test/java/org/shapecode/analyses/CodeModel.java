package org.shapecode.analyses;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;

/**
 * A model whose codes of several numbers are known: they follow from the attributes of an image. It decodes them to the grey
 * level of the first.
 *
 * @param code of the attributes, d numbers
 */
record CodeModel(ImageShape shape, int codeSize, Function<double[], double[]> code) implements Model {
    /** The images of an experiment with this model. */
    static Trained in(Trained real, int d, Function<double[], double[]> code) {
        return FakeModel.in(real, new CodeModel(real.test().shape(), d, code));
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.values());
    }

    @Override
    public float[] codes(Dataset data) {
        float[] codes = new float[data.count() * codeSize];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (float) code.apply(data.values()[i / codeSize])[i % codeSize];
        }
        return codes;
    }

    @Override
    public float[] encode(float[] images) {
        throw new UnsupportedOperationException("codes are given");
    }

    @Override
    public float[] decode(float[] codes) {
        int length = shape.size() * shape.size();
        float[] images = new float[codes.length / codeSize * length];
        for (int i = 0; i < images.length; i++) {
            images[i] = codes[i / length * codeSize];
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
