package org.shapecode.experiment.analysis;

import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;

/** An encoder without a decoder, whose target is the number of white pixels and whose code is a function of that. */
record TargetEncoder(ImageShape shape, DoubleUnaryOperator code) implements Model {
    @Override
    public int codeSize() {
        return 1;
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.ENCODER);
    }

    @Override
    public float[] targets(Dataset data) {
        float[] sums = new float[data.count()];
        for (int i = 0; i < data.images().length; i++) {
            sums[i / shape.length()] += data.images()[i];
        }
        return sums;
    }

    @Override
    public double[] errors(Dataset data) {
        float[] targets = targets(data);
        double[] errors = new double[targets.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = Math.pow(targets[i] - (float) code.applyAsDouble(targets[i]), 2);
        }
        return errors;
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
        throw new UnsupportedOperationException();
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
