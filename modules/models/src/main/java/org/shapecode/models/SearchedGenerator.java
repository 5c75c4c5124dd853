package org.shapecode.models;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.ChainedNetwork;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;

/** A generator as a decoder, and search for the nearest image as an encoder. */
final class SearchedGenerator implements Model {
    /** Enough to keep the processor busy, few enough to keep the activations small. */
    private static final int AT_ONCE = 64;

    private final ChainedNetwork network;
    private final ImageShape shape;
    private final int codeSize;
    private final int search;
    private Projection projection;

    SearchedGenerator(ChainedNetwork network, ImageShape shape, int codeSize, int search) {
        this.network = network;
        this.shape = shape;
        this.codeSize = codeSize;
        this.search = search;
    }

    /** To be called after the weights have changed. */
    void changed() {
        projection = null;
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
        if (projection == null) {
            projection = new Projection(this::decode, codeSize, shape.pixels(), search);
        }
        return projection.codes(images);
    }

    @Override
    public float[] decode(float[] codes) {
        float[] images = new float[codes.length / codeSize * shape.pixels()];
        for (int from = 0; from < codes.length; from += AT_ONCE * codeSize) {
            int to = Math.min(codes.length, from + AT_ONCE * codeSize);
            float[] some = network.output(Arrays.copyOfRange(codes, from, to));
            System.arraycopy(some, 0, images, from / codeSize * shape.pixels(), some.length);
        }
        return images;
    }

    @Override
    public List<Layer> layers() {
        return List.of();
    }

    @Override
    public Model snapshot() {
        return new SearchedGenerator(network.copy(), shape, codeSize, search);
    }
}
