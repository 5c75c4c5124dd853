package org.shapecode.network.dl4j;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.stack.StackSpec;

/**
 * Keeps a stack in a file that DL4J's {@link ModelSerializer} reads too: a {@code MultiLayerNetwork} of one
 * {@link StackLayer}, with weights, Adam's state and the number of steps, so that
 * {@code ModelSerializer.restoreMultiLayerNetwork(file)} gives a network to use, or to train further.
 *
 * <p>Trained further by DL4J, steps differ from Shapecode's in their last bits, and where gradients vanish: DL4J's Adam adds
 * epsilon to the root of the squares before the correction of their bias, as Kingma and Ba do in the last lines of their
 * section 2, Shapecode's after it, as in their algorithm 1.
 *
 * <p>Numbers come back bit by bit; equal content gives equal bytes. Any thread. The first call starts ND4J, which takes a
 * second or two.
 */
public final class StackFiles {
    private StackFiles() {}

    /**
     * Writes, or overwrites, a file.
     *
     * @param parameters in the order of the stack, {@code spec.parameterCount()} of them
     * @param adamMean Adam's mean of the gradient, as many
     * @param adamSquare Adam's mean of the squared gradient, as many
     * @param iteration how many steps were made
     * @param optimiser Adam's settings, for those who train on with DL4J
     * @throws IOException if the file cannot be written
     */
    public static void write(
            Path file,
            StackSpec spec,
            float[] parameters,
            float[] adamMean,
            float[] adamSquare,
            int iteration,
            Optimiser optimiser)
            throws IOException {
        StackState state = new StackState(parameters, adamMean, adamSquare, iteration);
        byte[] bytes = Dl4jThread.call(() -> Archive.canonical(StackNetwork.serialised(spec, state, optimiser)));
        Files.write(file, bytes);
    }

    /**
     * Reads what {@link #write} has written, or DL4J for a network with the same stack, trained by Adam, as its only layer
     * with parameters.
     *
     * @param spec the shape that the stack must have
     * @throws Problem if the file is missing, damaged, or of a stack of another shape
     */
    public static StackState read(Path file, StackSpec spec) {
        Map<String, byte[]> entries = entries(file);
        int iteration = SavedConfiguration.of(file, entries).iteration(spec);
        int count = spec.parameterCount();
        float[] parameters = floats(file, entries, ModelSerializer.COEFFICIENTS_BIN, count);
        float[] adam = floats(file, entries, ModelSerializer.UPDATER_BIN, 2 * count);
        return new StackState(
                parameters, Arrays.copyOf(adam, count), Arrays.copyOfRange(adam, count, 2 * count), iteration);
    }

    /** What is in a file. */
    static Map<String, byte[]> entries(Path file) {
        try {
            return Archive.read(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new Problem("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw damaged(file, Reason.of(e), e);
        }
    }

    /** So many single-precision numbers, from one entry of a file. */
    static float[] floats(Path file, Map<String, byte[]> entries, String name, int count) {
        byte[] bytes = entries.get(name);
        if (bytes == null) {
            throw damaged(file, "it has no " + name, null);
        }
        try {
            INDArray array = Dl4jThread.<INDArray, IOException>call(() -> Nd4j.read(new ByteArrayInputStream(bytes)));
            if (array.dataType() == DataType.FLOAT && array.length() == count) {
                return Flat.floats(array);
            }
            throw damaged(file, name + " holds " + array.length() + " numbers instead of " + count, null);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw damaged(file, name + " cannot be read", e);
        }
    }

    static Problem damaged(Path file, String why, Throwable cause) {
        return new Problem("The weights in " + file + " are damaged: " + why + ".", cause);
    }
}
