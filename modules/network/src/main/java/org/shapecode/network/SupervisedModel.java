package org.shapecode.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Activations;
import org.shapecode.network.api.AttributeCode;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;
import org.shapecode.network.api.TargetCode;
import org.shapecode.network.engine.NetworkEngine;
import org.shapecode.network.spi.NetworkSpec;

/**
 * An encoder or a decoder alone; the attributes of an image define its target code.
 *
 * @param spec the network
 * @param target the target code of an image
 * @param parameters of the network; not copied
 * @param engine runs the network; shared with training
 * @param viewer single-threaded engine for snapshots; holds no threads and need not be closed
 */
record SupervisedModel(
        NetworkSpec spec, TargetCode target, float[] parameters, NetworkEngine engine, NetworkEngine viewer)
        implements NetworkModel {
    @Override
    public Set<Part> parts() {
        return Set.of(spec.part());
    }

    @Override
    public ImageShape shape() {
        Extent image = encodes() ? spec.extent(0) : spec.output();
        return new ImageShape(image.dimensions(), image.columns(), image.channels());
    }

    @Override
    public int codeSize() {
        return target.size();
    }

    boolean encodes() {
        return spec.part() == Part.ENCODER;
    }

    @Override
    public Optional<AttributeCode> attributeCode() {
        return target instanceof AttributeCode attributes ? Optional.of(attributes) : Optional.empty();
    }

    @Override
    public float[] codes(Dataset data) {
        return encodes() ? encode(data.images()) : target.of(data);
    }

    @Override
    public float[] targets(Dataset data) {
        return encodes() ? target.of(data) : data.images();
    }

    @Override
    public double[] errors(Dataset data) {
        float[] outputs = encodes() ? encode(data.images()) : decode(target.of(data));
        return loss().of(outputs, targets(data), spec.outputLength());
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
        require(wanted);
        float[] outputs = new float[inputs.length / spec.inputLength() * spec.outputLength()];
        engine.forward(parameters, inputs, null, outputs);
        return outputs;
    }

    private void require(Part wanted) {
        if (wanted != spec.part()) {
            throw new UnsupportedOperationException("the model has no " + wanted);
        }
    }

    @Override
    public List<NetworkSpec> networks() {
        return List.of(spec);
    }

    @Override
    public float[] parameters(Part part) {
        require(part);
        return parameters.clone();
    }

    @Override
    public void setParameters(Part part, float[] values) {
        require(part);
        Network.requireLength(spec, values);
        System.arraycopy(values, 0, parameters, 0, values.length);
    }

    @Override
    public List<Layer> layers() {
        return Inspection.layers(spec, parameters, 0);
    }

    @Override
    public List<Activations> activations(Dataset data) {
        return Inspection.activations(spec, engine, parameters, encodes() ? data.images() : target.of(data));
    }

    @Override
    public Model snapshot() {
        return new SupervisedModel(spec, target, parameters.clone(), viewer, viewer);
    }
}
