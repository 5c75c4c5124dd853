package org.shapecode.network.dl4j;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.util.ModelSerializer;
import org.shapecode.core.BoundedFiles;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/**
 * A file in the format of DL4J's {@link ModelSerializer}, which may come from a stranger. It is read without DL4J, whose
 * native code trusts the shapes that the file states, and written without it, since DL4J takes seconds to start.
 *
 * @param path of the file
 * @param entries of the archive, by name
 */
record WeightsFile(Path path, Map<String, byte[]> entries) {
    /** DL4J describes a layer in about a kilobyte. */
    private static final long LONGEST_CONFIGURATION = 4L << 20;

    /** What an archive holds beside the content of its entries. */
    private static final long OVERHEAD = 1L << 16;

    /**
     * Reads a file that should hold a given number of parameters and numbers of updater state; whatever is larger than that
     * is refused before it is inflated.
     *
     * @throws Problem if it is missing or is no such archive
     */
    static WeightsFile read(Path path, int parameters, long states) {
        Map<String, Long> longest = Map.of(
                ModelSerializer.CONFIGURATION_JSON,
                LONGEST_CONFIGURATION,
                ModelSerializer.COEFFICIENTS_BIN,
                SavedArray.longest(parameters),
                ModelSerializer.NO_PARAMS_MARKER,
                0L,
                ModelSerializer.UPDATER_BIN,
                SavedArray.longest(states));
        long most = longest.values().stream().mapToLong(Long::longValue).sum() + OVERHEAD;
        try {
            byte[] zip = BoundedFiles.bytes(path, Math.min(most, SavedArray.MOST_BYTES));
            return new WeightsFile(path, ZipArchive.read(zip, longest));
        } catch (NoSuchFileException e) {
            throw new Problem("There is no file " + path + ".", e);
        } catch (IOException e) {
            throw damaged(Reason.of(e), path, e);
        }
    }

    /**
     * The configuration in a file of any size, so that another network is not taken for a damaged one; empty unless it is
     * sound and comes first, as DL4J and Shapecode write it.
     */
    static Optional<SavedConfiguration> peek(Path path) {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            return ZipArchive.first(in, ModelSerializer.CONFIGURATION_JSON, LONGEST_CONFIGURATION)
                    .map(json -> new WeightsFile(path, Map.of(ModelSerializer.CONFIGURATION_JSON, json)))
                    .map(WeightsFile::configuration);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes or overwrites a file.
     *
     * @param configuration of the network, such as {@link SavedConfiguration#of}
     * @param parameters the weights and biases of all layers
     * @param state of the updater
     * @throws IOException if it cannot be written
     */
    static void write(Path path, Map<String, Object> configuration, float[] parameters, float[] state)
            throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(
                ModelSerializer.CONFIGURATION_JSON,
                Json.jacksonFormat(configuration).getBytes(StandardCharsets.UTF_8));
        if (parameters.length > 0) {
            entries.put(ModelSerializer.COEFFICIENTS_BIN, SavedArray.write(parameters));
            entries.put(ModelSerializer.UPDATER_BIN, SavedArray.write(state));
        } else {
            entries.put(ModelSerializer.COEFFICIENTS_BIN, new byte[0]);
            entries.put(ModelSerializer.NO_PARAMS_MARKER, new byte[0]);
        }
        Files.write(path, ZipArchive.write(entries));
    }

    /** The configuration of the network. */
    SavedConfiguration configuration() {
        byte[] json = entry(ModelSerializer.CONFIGURATION_JSON);
        String source = ModelSerializer.CONFIGURATION_JSON + " in " + path;
        if (Json.parse(new String(json, StandardCharsets.UTF_8), source) instanceof Map<?, ?> root) {
            return new SavedConfiguration(this, root);
        }
        throw damaged(ModelSerializer.CONFIGURATION_JSON + " holds no network", null);
    }

    /**
     * The weights and biases of the network.
     *
     * @throws Problem unless there are as many as expected, all finite and not all 0
     */
    float[] parameters(int count) {
        float[] values = array(ModelSerializer.COEFFICIENTS_BIN, count);
        boolean zero = true;
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw unusable("not all of them are finite numbers; training diverged, or the file was changed");
            }
            zero &= value == 0;
        }
        if (zero && count > 0) {
            throw unusable("all of them are 0, and such a network outputs nothing; restore the file, or train the run"
                    + " again");
        }
        return values;
    }

    /**
     * The state of the updater.
     *
     * @throws Problem unless there are as many numbers as expected
     */
    float[] state(int count) {
        float[] values = array(ModelSerializer.UPDATER_BIN, count);
        for (float value : values) {
            // Squares of large gradients overflow to infinity in a training that diverges, which can be resumed.
            if (Float.isNaN(value)) {
                throw damaged(ModelSerializer.UPDATER_BIN + " holds values that are not numbers", null);
            }
        }
        return values;
    }

    Problem damaged(String why, Throwable cause) {
        return damaged(why, path, cause);
    }

    private static Problem damaged(String why, Path path, Throwable cause) {
        return new Problem("The weights in " + path + " are damaged: " + why + ".", cause);
    }

    private Problem unusable(String why) {
        return new Problem("The weights in " + path + " cannot be used: " + why + ".");
    }

    private float[] array(String name, int count) {
        if (count == 0) {
            return new float[0];
        }
        try {
            return SavedArray.read(entry(name), count);
        } catch (IOException e) {
            throw damaged(name + " cannot be read, because " + Reason.of(e), e);
        }
    }

    private byte[] entry(String name) {
        byte[] content = entries.get(name);
        if (content == null) {
            throw damaged("it has no " + name, null);
        }
        return content;
    }
}
