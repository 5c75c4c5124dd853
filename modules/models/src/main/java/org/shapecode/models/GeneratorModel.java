package org.shapecode.models;

import java.util.List;
import java.util.Set;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.Network;
import org.shapecode.network.NetworkModel;
import org.shapecode.network.api.Activations;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;
import org.shapecode.network.spi.NetworkSpec;

/** A model whose decoder is a generator and whose encoder is a search for the best code. */
final class GeneratorModel implements NetworkModel {
    private final Network network;
    private final ImageShape shape;
    private final int codeSize;
    private final int search;
    private CodeSearch codeSearch;

    GeneratorModel(Network network, ImageShape shape, int codeSize, int search) {
        this.network = network;
        this.shape = shape;
        this.codeSize = codeSize;
        this.search = search;
    }

    /** Must be called after the weights have changed. */
    void changed() {
        codeSearch = null;
    }

    @Override
    public ImageShape shape() {
        return shape;
    }

    @Override
    public int codeSize() {
        return codeSize;
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.ENCODER, Part.DECODER);
    }

    @Override
    public float[] encode(float[] images) {
        if (images.length == 0) {
            return new float[0];
        }
        if (codeSearch == null) {
            codeSearch = new CodeSearch(this::decode, codeSize, shape.length(), search);
        }
        return codeSearch.codes(images);
    }

    @Override
    public float[] decode(float[] codes) {
        return network.output(codes);
    }

    @Override
    public List<NetworkSpec> networks() {
        return List.of(network.spec());
    }

    @Override
    public float[] parameters(Part part) {
        requireDecoder(part);
        return network.parameters().clone();
    }

    @Override
    public void setParameters(Part part, float[] parameters) {
        requireDecoder(part);
        network.setParameters(parameters);
        changed();
    }

    private static void requireDecoder(Part part) {
        if (part != Part.DECODER) {
            throw new UnsupportedOperationException("the encoder is a search, not a network");
        }
    }

    @Override
    public List<Layer> layers() {
        return network.layers();
    }

    @Override
    public List<Activations> activations(Dataset data) {
        return network.activations(codes(data));
    }

    @Override
    public Model snapshot() {
        return new GeneratorModel(network.snapshot(), shape, codeSize, search);
    }
}
