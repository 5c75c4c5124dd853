package org.shapecode.network.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.stack.AutoencoderEngine;
import org.shapecode.network.stack.StackSpec;

/**
 * Encodes and decodes with two stacks and given parameters.
 *
 * @param encoder the encoder's stack
 * @param decoder the decoder's stack
 * @param parameters the encoder's, then the decoder's; not copied
 * @param engine runs the stacks; shared with others
 * @param viewer one-threaded engine for snapshots, which holds no threads and needs no closing
 */
record StackModel(
        StackSpec encoder, StackSpec decoder, float[] parameters, AutoencoderEngine engine, AutoencoderEngine viewer)
        implements Model {
    @Override
    public ImageShape shape() {
        return new ImageShape(encoder.dimensions(), encoder.size());
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
        engine.encode(parameters, images, null, codes);
        return codes;
    }

    @Override
    public float[] decode(float[] codes) {
        float[] images = new float[codes.length / codeSize() * decoder.outputLength()];
        engine.decode(parameters, codes, images);
        return images;
    }

    @Override
    public List<Layer> layers() {
        List<Layer> layers = new ArrayList<>(Layer.of(Part.ENCODER, encoder, parameters, 0));
        layers.addAll(Layer.of(Part.DECODER, decoder, parameters, encoder.parameterCount()));
        return List.copyOf(layers);
    }

    @Override
    public List<Activations> activations(Dataset data) {
        List<Activations> all =
                new ArrayList<>(Activations.of(Part.ENCODER, engine.encoder(), parameters, data.images()));
        all.addAll(Activations.of(Part.DECODER, engine.decoder(), parameters, codes(data)));
        return List.copyOf(all);
    }

    @Override
    public Model snapshot() {
        return new StackModel(encoder, decoder, parameters.clone(), viewer, viewer);
    }
}
