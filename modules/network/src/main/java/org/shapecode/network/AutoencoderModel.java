package org.shapecode.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Activations;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Loss;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;
import org.shapecode.network.engine.PairEngine;
import org.shapecode.network.spi.NetworkSpec;

/**
 * Encodes and decodes with two networks.
 *
 * @param encoder the encoder
 * @param decoder the decoder
 * @param loss of an image
 * @param parameters the encoder's, then the decoder's; not copied
 * @param engine runs the networks; shared with training
 * @param viewer single-threaded engine for snapshots; holds no threads and need not be closed
 */
record AutoencoderModel(
        NetworkSpec encoder, NetworkSpec decoder, Loss loss, float[] parameters, PairEngine engine, PairEngine viewer)
        implements Model {
    @Override
    public ImageShape shape() {
        Extent image = encoder.extent(0);
        return new ImageShape(image.dimensions(), image.columns(), image.channels());
    }

    @Override
    public int codeSize() {
        return encoder.outputLength();
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.ENCODER, Part.DECODER);
    }

    @Override
    public float[] encode(float[] images) {
        float[] codes = new float[images.length / encoder.inputLength() * codeSize()];
        engine.encoder().forward(parameters, images, null, codes);
        return codes;
    }

    @Override
    public float[] decode(float[] codes) {
        float[] images = new float[codes.length / codeSize() * decoder.outputLength()];
        engine.decoder().forward(parameters, codes, null, images);
        return images;
    }

    @Override
    public List<Layer> layers() {
        List<Layer> layers = new ArrayList<>(Inspection.layers(encoder, parameters, 0));
        layers.addAll(Inspection.layers(decoder, parameters, encoder.parameterCount()));
        return List.copyOf(layers);
    }

    @Override
    public List<Activations> activations(Dataset data) {
        List<Activations> all =
                new ArrayList<>(Inspection.activations(encoder, engine.encoder(), parameters, data.images()));
        all.addAll(Inspection.activations(decoder, engine.decoder(), parameters, codes(data)));
        return List.copyOf(all);
    }

    @Override
    public Model snapshot() {
        return new AutoencoderModel(encoder, decoder, loss, parameters.clone(), viewer, viewer);
    }
}
