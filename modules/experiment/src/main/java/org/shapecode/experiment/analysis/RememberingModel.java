package org.shapecode.experiment.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Activations;
import org.shapecode.network.api.AttributeCode;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Loss;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;

/**
 * A model during one pass of analyses, most of which ask for the same of its test images: it encodes them once, decodes these
 * codes once, and compares once. Used by one thread at a time, and only as long as the model does not change.
 */
final class RememberingModel implements Model {
    /** More numbers than this (64 MB) are not kept. */
    private static final int MOST = 1 << 24;

    private final Model model;
    private final Dataset test;
    private float[] codes;
    private float[] outputs;
    private double[] errors;

    RememberingModel(Model model, Dataset test) {
        this.model = model;
        this.test = test;
    }

    @Override
    public float[] codes(Dataset data) {
        if (data != test) {
            return model.codes(data);
        }
        if (codes == null) {
            codes = model.codes(test);
        }
        return codes.clone();
    }

    @Override
    public float[] decode(float[] wanted) {
        if ((long) test.count() * shape().length() > MOST || !Arrays.equals(wanted, codes)) {
            return model.decode(wanted);
        }
        if (outputs == null) {
            outputs = model.decode(codes.clone());
        }
        return outputs.clone();
    }

    @Override
    public double[] errors(Dataset data) {
        if (data != test) {
            return model.errors(data);
        }
        if (errors == null) {
            errors = model.errors(test);
        }
        return errors.clone();
    }

    @Override
    public ImageShape shape() {
        return model.shape();
    }

    @Override
    public int codeSize() {
        return model.codeSize();
    }

    @Override
    public Set<Part> parts() {
        return model.parts();
    }

    @Override
    public Loss loss() {
        return model.loss();
    }

    @Override
    public float[] targets(Dataset data) {
        return model.targets(data);
    }

    @Override
    public Optional<AttributeCode> attributeCode() {
        return model.attributeCode();
    }

    @Override
    public float[] encode(float[] images) {
        return model.encode(images);
    }

    @Override
    public List<Layer> layers() {
        return model.layers();
    }

    @Override
    public List<Activations> activations(Dataset data) {
        return model.activations(data);
    }

    @Override
    public Model snapshot() {
        return model.snapshot();
    }
}
