package org.shapecode.network.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.api.Part;
import org.shapecode.network.engine.StackSpec;

/** DL4J restores a weights file and takes the next step of Adam, the same as Shapecode would. */
class TrainingOnTest {
    private static final StackSpec SPEC = new StackSpec(Part.DECODER, 2, 8, List.of(1, 3, 2), true, 0.2f);
    private static final Optimiser OPTIMISER = new Optimiser(3e-3, 0.8, 0.99, 1e-7);
    private static final int DONE = 5;

    @TempDir
    Path folder;

    @Test
    void theNextStepIsTheSame() throws IOException {
        int count = SPEC.parameterCount();
        float[] parameters = ExampleStacks.numbers(1, count);
        float[] mean = ExampleStacks.numbers(2, count);
        float[] square = new float[count];
        Arrays.fill(square, 0.25f);
        Path file = folder.resolve("decoder.zip");
        StackFiles.write(file, SPEC, new StackState(parameters, mean, square, DONE), OPTIMISER);
        MultiLayerNetwork network = ModelSerializer.restoreMultiLayerNetwork(file.toFile());

        int images = 4;
        network.setInput(ExampleStacks.random(3, DataType.FLOAT, ExampleStacks.shape(SPEC, 0, images)));
        network.feedForward(true, false);
        INDArray error = ExampleStacks.random(4, DataType.FLOAT, ExampleStacks.shape(SPEC, SPEC.layers(), images));
        var gradient = network.backpropGradient(error, LayerWorkspaceMgr.noWorkspaces())
                .getFirst();
        float[] sum = NdArrays.floats(gradient.gradient());
        network.getUpdater()
                .update(network, gradient, network.getIterationCount(), 0, images, LayerWorkspaceMgr.noWorkspaces());
        network.params().subi(gradient.gradient());

        double[] expected = new double[count];
        for (int i = 0; i < count; i++) {
            double g = sum[i] / images;
            double m = 0.8 * mean[i] + 0.2 * g;
            double v = 0.99 * square[i] + 0.01 * g * g;
            double rate = 3e-3 * Math.sqrt(1 - Math.pow(0.99, DONE + 1)) / (1 - Math.pow(0.8, DONE + 1));
            expected[i] = parameters[i] - rate * m / (Math.sqrt(v) + 1e-7);
        }
        assertEquals(DONE, network.getIterationCount());
        assertArrayEquals(expected, NdArrays.doubles(network.params()), 1e-6);
    }
}
