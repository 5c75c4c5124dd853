package org.shapecode.network;

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
import org.shapecode.network.dl4j.Dl4jThread;
import org.shapecode.network.dl4j.NdArrays;
import org.shapecode.network.dl4j.NetworkFiles;

/**
 * A network of any layers of Deeplearning4j without an output layer. The gradient of the loss comes from outside, so that
 * networks can be chained by hand. Inputs, outputs and gradients are rows in C order, one for each example. Used by one
 * thread at a time.
 *
 * <p>Native arrays are freed as soon as they are no longer needed: the garbage collector sees only their small handles and
 * would let gigabytes of native memory pile up.
 */
public final class Dl4jNetwork {
    private final MultiLayerNetwork network;
    private final long[] input;
    private final long inputLength;
    private List<INDArray> activations = List.of();
    private INDArray learnt;
    private Gradient views;

    /**
     * A network with the initial weights that its configuration specifies.
     *
     * @param configuration without an output layer
     * @param input the shape of one input, such as channels, height, width
     */
    public Dl4jNetwork(MultiLayerConfiguration configuration, long... input) {
        this(configuration, null, input.clone());
    }

    private Dl4jNetwork(MultiLayerConfiguration configuration, INDArray parameters, long[] input) {
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

    /** Draws all kernels from a normal distribution around 0; biases and batch normalisations stay as they are. */
    public void drawKernels(RandomGenerator random, double deviation) {
        network.paramTable().forEach((name, values) -> {
            if (name.endsWith("_" + DefaultParamInitializer.WEIGHT_KEY)) {
                float[] drawn = new float[Math.toIntExact(values.length())];
                for (int i = 0; i < drawn.length; i++) {
                    drawn[i] = (float) (deviation * random.nextGaussian());
                }
                NdArrays.put(drawn, values);
            }
        });
    }

    /** The outputs at inference: batch normalisation uses its running statistics. */
    public float[] output(float[] inputs) {
        if (inputs.length == 0) {
            return new float[0];
        }
        return Dl4jThread.call(() -> {
            INDArray rows = rows(inputs);
            INDArray output = network.output(rows, false);
            float[] values = NdArrays.floats(output);
            free(List.of(rows, output));
            return values;
        });
    }

    /**
     * The outputs in training: batch normalisation uses the statistics of these inputs. {@link #backward} may follow
     * once.
     */
    public float[] forward(float[] inputs) {
        return Dl4jThread.call(() -> {
            free(activations);
            network.setInput(rows(inputs));
            activations = network.feedForward(true, false);
            return NdArrays.floats(activations.get(activations.size() - 1));
        });
    }

    /**
     * The backward pass of the last {@link #forward}.
     *
     * @param gradient of the loss with respect to the outputs
     * @param learn whether to accumulate the gradient with respect to the parameters for {@link #update}
     * @return the gradient with respect to the inputs
     */
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
            float[] below = NdArrays.floats(found.getSecond());
            free(activations);
            free(List.of(errors, found.getSecond()));
            return below;
        });
    }

    /** Updates the parameters by the accumulated gradient, and starts a new sum. */
    public void update() {
        Dl4jThread.call(() -> {
            INDArray flat = network.getFlattenedGradients().assign(learnt);
            // The gradient is that of the mean over the batch already: a batch size of 1 divides by nothing.
            network.getUpdater().update(network, views, updates(), 0, 1, LayerWorkspaceMgr.noWorkspaces());
            network.params().subi(flat.reshape(flat.length()));
            return flat;
        });
        learnt = null;
        NetworkFiles.setUpdates(network, updates() + 1);
    }

    /** The number of updates so far. */
    public int updates() {
        return network.getIterationCount();
    }

    /** Changes the learning rate of all layers from the next update on; the updater keeps its state. */
    public void setLearningRate(double rate) {
        Dl4jThread.call(() -> {
            network.setLearningRate(rate);
            return network;
        });
    }

    /** An independent network with the same parameters, for {@link #output} alone. */
    public Dl4jNetwork copy() {
        MultiLayerConfiguration configuration =
                network.getLayerWiseConfigurations().clone();
        return new Dl4jNetwork(configuration, network.params().dup(), input);
    }

    /** Writes parameters, running statistics and updater state, in the format of DL4J's ModelSerializer. */
    public void save(Path file) throws IOException {
        NetworkFiles.write(file, network);
    }

    /**
     * Reads what {@link #save} wrote.
     *
     * @throws org.shapecode.core.Problem if the file is damaged or belongs to another network
     */
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
