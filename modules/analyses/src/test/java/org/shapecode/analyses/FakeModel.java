package org.shapecode.analyses;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
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
 * A model whose answers are known: the code of an image follows from its attributes, its picture from the code.
 *
 * @param code of the attributes
 * @param picture of the code
 */
record FakeModel(
        ImageShape shape,
        Set<Part> parts,
        ToDoubleFunction<double[]> code,
        Function<Float, float[]> picture,
        List<Layer> layers,
        List<Activations> given)
        implements Model {
    static FakeModel of(ImageShape shape, ToDoubleFunction<double[]> code, Function<Float, float[]> picture) {
        return new FakeModel(shape, Set.of(Part.values()), code, picture, List.of(), List.of());
    }

    /** An image of one grey level, 16 x 16 pixels. */
    static float[] filled(float grey) {
        float[] image = new float[256];
        Arrays.fill(image, grey);
        return image;
    }

    /** The images of an experiment with another model. */
    static Trained in(Trained real, Model model) {
        return new Trained(real.data(), model, real.metrics(), real.training(), real.test());
    }

    static Trained in(Trained real, ToDoubleFunction<double[]> code, Function<Float, float[]> picture) {
        return in(real, of(real.test().shape(), code, picture));
    }

    /** The image that an experiment's generator draws for one attribute. */
    static float[] draw(Data data, double attribute) {
        return data.draw(new double[][] {{attribute}}, new Seed(1), Progress.NONE)
                .images();
    }

    @Override
    public int codeSize() {
        return 1;
    }

    @Override
    public float[] codes(Dataset data) {
        float[] codes = new float[data.count()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (float) code.applyAsDouble(data.values()[i]);
        }
        return codes;
    }

    @Override
    public float[] encode(float[] images) {
        throw new UnsupportedOperationException("codes are given");
    }

    @Override
    public float[] decode(float[] codes) {
        float[] images = new float[codes.length * shape.length()];
        for (int i = 0; i < codes.length; i++) {
            System.arraycopy(picture.apply(codes[i]), 0, images, i * shape.length(), shape.length());
        }
        return images;
    }

    @Override
    public List<Activations> activations(Dataset data) {
        return given;
    }

    @Override
    public Model snapshot() {
        return this;
    }
}
