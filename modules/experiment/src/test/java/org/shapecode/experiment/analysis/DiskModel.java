package org.shapecode.experiment.analysis;

import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Activations;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;

/**
 * A model of disks whose code is a function of the area, and whose outputs are disks with the code as their area, of a grey
 * level that is a function of the code.
 */
record DiskModel(ImageShape shape, DoubleUnaryOperator code, DoubleUnaryOperator grey, List<Activations> given)
        implements Model {
    @Override
    public int codeSize() {
        return 1;
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.values());
    }

    @Override
    public float[] encode(float[] images) {
        float[] codes = new float[images.length / shape.length()];
        for (int i = 0; i < images.length; i++) {
            codes[i / shape.length()] += images[i];
        }
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (float) code.applyAsDouble(codes[i]);
        }
        return codes;
    }

    @Override
    public float[] decode(float[] codes) {
        float[] images = new float[codes.length * shape.length()];
        for (int i = 0; i < images.length; i++) {
            float area = codes[i / shape.length()];
            double middle = (shape.size() - 1) / 2.0;
            double x = i % shape.size() - middle;
            double y = i % shape.length() / shape.size() - middle;
            images[i] = Math.PI * (x * x + y * y) <= area ? (float) grey.applyAsDouble(area) : 0;
        }
        return images;
    }

    @Override
    public List<Activations> activations(Dataset data) {
        return given;
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
