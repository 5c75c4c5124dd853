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
import org.shapecode.network.api.StackSpec;

/**
 * Stores a stack in a file that DL4J's {@link ModelSerializer} can read: a {@code MultiLayerNetwork} of one
 * {@link StackLayer}, with weights, Adam's state and the number of steps. So
 * {@code ModelSerializer.restoreMultiLayerNetwork(file)} gives a network that can be used or trained further.
 *
 * <p>If DL4J trains it further, its steps differ from Shapecode's in the last bits and where gradients vanish: DL4J's Adam
 * adds epsilon to the root of the second moment before the bias correction, as in the last lines of section 2 of Kingma and
 * Ba; Shapecode's adds it after the correction, as in their algorithm 1.
 *
 * <p>Numbers are restored bit by bit; equal content gives equal bytes. Safe on any thread. The first call starts ND4J, which
 * takes a second or two.
 */
public final class StackFiles {
    private StackFiles() {}

    /**
     * Writes or overwrites a file.
     *
     * @param optimiser Adam's settings, for training further with DL4J
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, StackSpec spec, StackState state, Optimiser optimiser) throws IOException {
        byte[] bytes = Dl4jThread.call(() -> ZipArchive.canonical(StackNetwork.serialised(spec, state, optimiser)));
        Files.write(file, bytes);
    }

    /**
     * Reads what {@link #write} wrote, or what DL4J wrote for a network trained by Adam whose only layer with parameters is
     * the same stack.
     *
     * @param spec the architecture that the stack must have
     * @throws Problem if the file is missing or damaged, or holds a stack of another architecture
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

    /** The entries of a file, by name. */
    static Map<String, byte[]> entries(Path file) {
        try {
            return ZipArchive.read(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new Problem("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw damaged(file, Reason.of(e), e);
        }
    }

    /** Reads one entry of a file, which must hold {@code count} single-precision numbers. */
    static float[] floats(Path file, Map<String, byte[]> entries, String name, int count) {
        byte[] bytes = entries.get(name);
        if (bytes == null) {
            throw damaged(file, "it has no " + name, null);
        }
        try {
            INDArray array = Dl4jThread.<INDArray, IOException>call(() -> Nd4j.read(new ByteArrayInputStream(bytes)));
            if (array.dataType() == DataType.FLOAT && array.length() == count) {
                return NdArrays.floats(array);
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
