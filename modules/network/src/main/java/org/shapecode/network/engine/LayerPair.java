package org.shapecode.network.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Loss;
import org.shapecode.network.api.Part;
import org.shapecode.network.spi.LayerForm;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.WiringForm;

/** An encoder and a decoder of any layers. */
final class LayerPair implements PairEngine {
    private final LayerRunner runner;
    private final NetworkSpec encoderSpec;
    private final Loss loss;
    private final LayerEngine encoder;
    private final LayerEngine decoder;
    private final int code;
    private final int output;

    LayerPair(NetworkSpec encoder, NetworkSpec decoder, Loss loss, int threads) {
        List<NetworkSpec> networks = new ArrayList<>(List.of(encoder, decoder));
        if (encoder.outputLength() > decoder.inputLength()) {
            LayerKind first = new FirstNumbers(decoder.inputLength());
            networks.add(1, new NetworkSpec(Part.ENCODER, encoder.output(), List.of(first)));
        }
        runner = new LayerRunner(networks, threads);
        encoderSpec = encoder;
        this.loss = loss;
        code = encoder.layers();
        int decoded = code + networks.size() - 2;
        output = decoded + decoder.layers();
        this.encoder = new LayerEngine(runner, encoder, 0, 0);
        this.decoder = new LayerEngine(runner, decoder, decoded, encoder.parameterCount());
    }

    @Override
    public NetworkEngine encoder() {
        return encoder;
    }

    @Override
    public NetworkEngine decoder() {
        return decoder;
    }

    @Override
    public double step(
            float[] parameters, float[] inputs, int[] images, float[] gradient, float[] codes, float[] codeGradient) {
        synchronized (runner) {
            int pixels = encoderSpec.inputLength();
            int size = images == null ? inputs.length / pixels : images.length;
            ArrayChecks.notEmpty(size);
            ArrayChecks.length("gradient", gradient, runner.chain.parameterCount());
            ArrayChecks.room("codes", codes, size, encoderSpec.outputLength());
            ArrayChecks.room("codeGradient", codeGradient, size, encoderSpec.outputLength());
            runner.begin(parameters, images, size);
            runner.collect();
            runner.each((t, tile) -> {
                runner.batch.sources(tile, pixels, t.sources);
                t.gather(inputs, t.sources, runner.chain.planes(0), t.values[0]);
            });
            runner.forward(0, output, true);
            float factor = LossRows.factor(loss, size, pixels);
            runner.each((t, tile) -> {
                t.setFactor(factor);
                BorderedPlanes planes = runner.chain.planes(output);
                t.copy(runner.chain.planes(0), t.values[0], planes, t.gradients[output]);
                LossRows.apply(loss, t, planes, t.values[output], t.gradients[output]);
            });
            runner.backward(code, output, true, loss != Loss.CROSS_ENTROPY);
            runner.each((t, tile) -> atCode(t, tile, codes, codeGradient));
            runner.backward(0, code, false, true);
            runner.run();
            Arrays.fill(gradient, 0, runner.chain.parameterCount(), 0);
            runner.addGradient(0, runner.chain.parameterCount(), gradient);
            return runner.error() / size;
        }
    }

    /** Copies the codes out and adds the gradient of the other term. */
    private void atCode(LayerTile t, int tile, float[] codes, float[] codeGradient) {
        BorderedPlanes planes = runner.chain.planes(code);
        runner.batch.positions(tile, encoderSpec.outputLength(), t.places);
        if (codes != null) {
            t.scatter(planes, t.values[code], codes);
        }
        if (codeGradient != null) {
            t.add(codeGradient, planes, t.gradients[code]);
        }
    }

    @Override
    public void close() {
        runner.close();
    }

    /** Passes on the first numbers of a flat vector: the code, if the encoder has further outputs. */
    private record FirstNumbers(int count) implements LayerKind {
        @Override
        public String id() {
            return "first-numbers";
        }

        @Override
        public LayerForm form(Extent input) {
            return new WiringForm(input, Extent.flat(input.dimensions(), count), wires -> {
                for (int i = 0; i < count; i++) {
                    wires.wire(i, i, 1);
                }
            });
        }
    }
}
