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

/** A {@link ChainedNetwork} on DL4J's {@link MultiLayerNetwork}. */
public final class StockNetwork implements ChainedNetwork {
    private final MultiLayerNetwork network;
    private final long[] input;
    private final long inputLength;
    private long[] outputShape;
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
        return Dl4jThread.call(() -> Flat.floats(network.output(rows(inputs), false)));
    }

    @Override
    public float[] forward(float[] inputs) {
        return Dl4jThread.call(() -> {
            network.setInput(rows(inputs));
            List<INDArray> activations = network.feedForward(true, false);
            INDArray output = activations.get(activations.size() - 1);
            outputShape = output.shape();
            return Flat.floats(output);
        });
    }

    @Override
    public float[] backward(float[] gradient, boolean learn) {
        return Dl4jThread.call(() -> {
            INDArray errors = Nd4j.createFromArray(gradient).reshape('c', outputShape);
            Pair<Gradient, INDArray> found = network.backpropGradient(errors, LayerWorkspaceMgr.noWorkspaces());
            if (learn) {
                views = found.getFirst();
                INDArray flat = network.getFlattenedGradients();
                learnt = learnt == null ? flat.dup() : learnt.addi(flat);
            }
            return Flat.floats(found.getSecond());
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

    private INDArray rows(float[] values) {
        long[] shape = new long[input.length + 1];
        shape[0] = values.length / inputLength;
        System.arraycopy(input, 0, shape, 1, input.length);
        return Nd4j.createFromArray(values).reshape('c', shape);
    }
}
