package org.shapecode.views.live;

import java.util.List;
import java.util.Set;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;

/** Encodes every image as zero and counts its snapshots. */
final class CountingModel implements Model {
    int snapshots;

    @Override
    public ImageShape shape() {
        return new ImageShape(2, 16);
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.values());
    }

    @Override
    public int codeSize() {
        return 1;
    }

    @Override
    public float[] encode(float[] images) {
        return new float[images.length / shape().length()];
    }

    @Override
    public float[] decode(float[] codes) {
        return new float[codes.length * shape().length()];
    }

    @Override
    public List<Layer> layers() {
        return List.of();
    }

    @Override
    public Model snapshot() {
        snapshots++;
        return new CountingModel();
    }
}
