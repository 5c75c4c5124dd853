package org.shapecode.network;

import java.util.ArrayList;
import java.util.Arrays;
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
 * @param encoder the encoder; what it gives beyond the code only serves training
 * @param decoder the decoder
 * @param loss of an image
 * @param parameters the encoder's, then the decoder's; not copied
 * @param engine runs the networks; shared with training
 * @param viewer single-threaded engine for snapshots; holds no threads and need not be closed
 */
record AutoencoderModel(
        NetworkSpec encoder, NetworkSpec decoder, Loss loss, float[] parameters, PairEngine engine, PairEngine viewer)
        implements NetworkModel {
    @Override
    public ImageShape shape() {
        Extent image = encoder.extent(0);
        return new ImageShape(image.dimensions(), image.columns(), image.channels());
    }

    @Override
    public int codeSize() {
        return decoder.inputLength();
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.ENCODER, Part.DECODER);
    }

    @Override
    public float[] encode(float[] images) {
        float[] outputs = new float[images.length / encoder.inputLength() * encoder.outputLength()];
        engine.encoder().forward(parameters, images, null, outputs);
        return codesOf(outputs);
    }

    @Override
    public float[] decode(float[] codes) {
        float[] images = new float[codes.length / codeSize() * decoder.outputLength()];
        engine.decoder().forward(parameters, codes, null, images);
        return images;
    }

    /** The codes, [n][d], among the outputs of the encoder. */
    float[] codesOf(float[] outputs) {
        return rows(outputs, encoder.outputLength(), codeSize());
    }

    /** Codes, or their gradient, as outputs of the encoder; the further outputs are 0. */
    float[] outputsFor(float[] codes) {
        return rows(codes, codeSize(), encoder.outputLength());
    }

    private static float[] rows(float[] from, int width, int newWidth) {
        if (width == newWidth) {
            return from;
        }
        float[] to = new float[from.length / width * newWidth];
        for (int row = 0; row < from.length / width; row++) {
            System.arraycopy(from, row * width, to, row * newWidth, Math.min(width, newWidth));
        }
        return to;
    }

    @Override
    public List<NetworkSpec> networks() {
        return List.of(encoder, decoder);
    }

    @Override
    public float[] parameters(Part part) {
        int from = start(part);
        return Arrays.copyOfRange(parameters, from, from + network(part).parameterCount());
    }

    @Override
    public void setParameters(Part part, float[] values) {
        Network.requireLength(network(part), values);
        System.arraycopy(values, 0, parameters, start(part), values.length);
    }

    private NetworkSpec network(Part part) {
        return part == Part.ENCODER ? encoder : decoder;
    }

    private int start(Part part) {
        return part == Part.ENCODER ? 0 : encoder.parameterCount();
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
