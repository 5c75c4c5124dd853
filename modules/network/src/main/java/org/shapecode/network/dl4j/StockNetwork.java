package org.shapecode.network.dl4j;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.hipparchus.random.RandomGenerator;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.shapecode.network.api.ChainedNetwork;

/**
 * A {@link ChainedNetwork} on DL4J's {@link MultiLayerNetwork}. Arrays are freed as soon as they are done with: Java's
 * garbage collection, which sees only their small handles, would let gigabytes of native memory pile up.
 */
public final class StockNetwork implements ChainedNetwork {
    private final MultiLayerNetwork network;
    private final long[] input;
    private final long inputLength;
    private List<INDArray> activations = List.of();
    private INDArray learnt;
    private Gradient views;

    /**
     * A network with the weights that DL4J gives it.
     *
     * @param configuration its last layer is no output layer
     * @param input the shape of one input
     */
    public StockNetwork(MultiLayerConfiguration configuration, long... input) {
        this(configuration, null, input.clone());
    }

    private StockNetwork(MultiLayerConfiguration configuration, INDArray parameters, long[] input) {
        this.input = input;
        long length = 1;
        for (long side : input) {
            length *= side;
        }
        inputLength = length;
        network = Dl4jThread.call(() -> {
            MultiLayerNetwork made = new MultiLayerNetwork(configuration);
            made.init(parameters, false);
            return made;
        });
    }

    @Override
    public void drawKernels(RandomGenerator random, double deviation) {
        network.paramTable().forEach((name, values) -> {
            if (name.endsWith("_" + DefaultParamInitializer.WEIGHT_KEY)) {
                float[] drawn = new float[Math.toIntExact(values.length())];
                for (int i = 0; i < drawn.length; i++) {
                    drawn[i] = (float) (deviation * random.nextGaussian());
                }
                Flat.put(drawn, values);
            }
        });
    }

    @Override
    public float[] output(float[] inputs) {
        if (inputs.length == 0) {
            return new float[0];
        }
        return Dl4jThread.call(() -> {
            INDArray rows = rows(inputs);
            INDArray output = network.output(rows, false);
            float[] values = Flat.floats(output);
            free(List.of(rows, output));
            return values;
        });
    }

    @Override
    public float[] forward(float[] inputs) {
        return Dl4jThread.call(() -> {
            free(activations);
            network.setInput(rows(inputs));
            activations = network.feedForward(true, false);
            return Flat.floats(activations.get(activations.size() - 1));
        });
    }

    @Override
    public float[] backward(float[] gradient, boolean learn) {
        return Dl4jThread.call(() -> {
            long[] shape = activations.get(activations.size() - 1).shape();
            INDArray errors = Nd4j.createFromArray(gradient).reshape('c', shape);
            Pair<Gradient, INDArray> found = network.backpropGradient(errors, LayerWorkspaceMgr.noWorkspaces());
            if (learn) {
                views = found.getFirst();
                INDArray flat = network.getFlattenedGradients();
                learnt = learnt == null ? flat.dup() : learnt.addi(flat);
            }
            float[] below = Flat.floats(found.getSecond());
            free(activations);
            free(List.of(errors, found.getSecond()));
            return below;
        });
    }

    @Override
    public void update() {
        Dl4jThread.call(() -> {
            INDArray flat = network.getFlattenedGradients().assign(learnt);
            // Gradients are of the loss as it is, so there is no batch of many to divide by.
            network.getUpdater().update(network, views, updates(), 0, 1, LayerWorkspaceMgr.noWorkspaces());
            network.params().subi(flat.reshape(flat.length()));
            return flat;
        });
        learnt = null;
        NetworkFiles.count(network, updates() + 1);
    }

    @Override
    public int updates() {
        return network.getIterationCount();
    }

    @Override
    public ChainedNetwork copy() {
        MultiLayerConfiguration configuration =
                network.getLayerWiseConfigurations().clone();
        return new StockNetwork(configuration, network.params().dup(), input);
    }

    @Override
    public void save(Path file) throws IOException {
        NetworkFiles.write(file, network);
    }

    @Override
    public void load(Path file) {
        NetworkFiles.read(file, network);
    }

    private static void free(List<INDArray> arrays) {
        for (INDArray array : arrays) {
            if (!array.wasClosed() && array.closeable()) {
                array.close();
            }
        }
    }

    private INDArray rows(float[] values) {
        long[] shape = new long[input.length + 1];
        shape[0] = values.length / inputLength;
        System.arraycopy(input, 0, shape, 1, input.length);
        return Nd4j.createFromArray(values).reshape('c', shape);
    }
}
