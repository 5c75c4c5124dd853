package org.shapecode.network.api;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.stack.Direction;
import org.shapecode.network.stack.StackEngine;
import org.shapecode.network.stack.StackSpec;

/**
 * An encoder or a decoder alone, whose codes are given by the attributes of the images.
 *
 * @param spec the stack
 * @param code the given code of an image, from its attributes
 * @param parameters of the stack; not copied
 * @param engine runs the stack; shared with others
 * @param viewer one-threaded engine for snapshots, which holds no threads and needs no closing
 */
record HalfModel(
        StackSpec spec, ToDoubleFunction<double[]> code, float[] parameters, StackEngine engine, StackEngine viewer)
        implements Model {
    Part part() {
        return spec.direction() == Direction.ENCODER ? Part.ENCODER : Part.DECODER;
    }

    @Override
    public Set<Part> parts() {
        return Set.of(part());
    }

    @Override
    public ImageShape shape() {
        return new ImageShape(spec.dimensions(), spec.size());
    }

    @Override
    public int codeSize() {
        return 1;
    }

    /** The given codes of images. */
    float[] given(Dataset data) {
        float[] codes = new float[data.count()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (float) code.applyAsDouble(data.values()[i]);
        }
        return codes;
    }

    @Override
    public float[] codes(Dataset data) {
        return part() == Part.ENCODER ? encode(data.images()) : given(data);
    }

    @Override
    public double[] errors(Dataset data) {
        float[] outputs = part() == Part.ENCODER ? encode(data.images()) : decode(given(data));
        float[] targets = part() == Part.ENCODER ? given(data) : data.images();
        double[] errors = new double[data.count()];
        for (int i = 0; i < outputs.length; i++) {
            double difference = targets[i] - outputs[i];
            errors[i / spec.outputLength()] += difference * difference;
        }
        return errors;
    }

    @Override
    public float[] encode(float[] images) {
        return run(Part.ENCODER, images);
    }

    @Override
    public float[] decode(float[] codes) {
        return run(Part.DECODER, codes);
    }

    private float[] run(Part wanted, float[] inputs) {
        if (wanted != part()) {
            throw new UnsupportedOperationException("the model has no " + wanted);
        }
        float[] outputs = new float[inputs.length / spec.inputLength() * spec.outputLength()];
        engine.forward(parameters, inputs, null, outputs);
        return outputs;
    }

    @Override
    public List<Layer> layers() {
        return Layer.of(part(), spec, parameters, 0);
    }

    @Override
    public List<Activations> activations(Dataset data) {
        return Activations.of(part(), engine, parameters, part() == Part.ENCODER ? data.images() : given(data));
    }

    @Override
    public Model snapshot() {
        return new HalfModel(spec, code, parameters.clone(), viewer, viewer);
    }
}
