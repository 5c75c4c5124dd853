package org.shapecode.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.shapecode.core.BoundedFiles;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.exchange.keras.KerasNetwork;
import org.shapecode.exchange.numpy.NumpyArray;
import org.shapecode.exchange.numpy.NumpyFile;
import org.shapecode.exchange.numpy.NumpyRows;
import org.shapecode.exchange.numpy.NumpyType;
import org.shapecode.exchange.onnx.OnnxNetwork;
import org.shapecode.exchange.weights.KerasWeights;
import org.shapecode.exchange.weights.NamedArray;
import org.shapecode.exchange.weights.NamedOrder;
import org.shapecode.exchange.weights.SafetensorsReader;
import org.shapecode.exchange.weights.StoredNetwork;
import org.shapecode.exchange.weights.StoredWeights;
import org.shapecode.network.api.Extent;

/** A file of another program with a network or its weights. Used by one thread. */
final class NetworkFile {
    private static final long MOST = 1L << 30;
    private static final long MOST_NUMBERS = 1L << 28;
    private static final String KERAS_ENTRY = "model.weights.h5";
    private static final String KERAS_DESCRIPTION = "config.json";
    private static final String WEIGHT = ".*\\.(weight|bias|running_mean|running_var|parameters)";

    private enum Format {
        ONNX,
        HDF5,
        KERAS,
        SAFETENSORS,
        NUMPY
    }

    /**
     * Gives the network of a file from what it is to take, where the file leaves that open; throws a {@link Problem} if the
     * file is damaged, or a node or layer has no counterpart among our layers.
     */
    interface Layers extends Function<Extent, StoredNetwork> {}

    private final Path path;
    private final Format format;

    private NetworkFile(Path path, Format format) {
        this.path = path;
        this.format = format;
    }

    /**
     * Recognises a file by its first bytes, else by its name.
     *
     * @throws Problem if it cannot be read, or has another format
     */
    static NetworkFile of(Path path) {
        try {
            byte[] start = start(path);
            String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
            if (new String(start, StandardCharsets.ISO_8859_1).startsWith("\u0089HDF\r\n\u001a\n")) {
                return new NetworkFile(path, Format.HDF5);
            }
            if (NumpyFile.isZip(path)) {
                return archive(path);
            }
            if (name.endsWith(".onnx")) {
                return new NetworkFile(path, Format.ONNX);
            }
            if (name.endsWith(".safetensors")) {
                return new NetworkFile(path, Format.SAFETENSORS);
            }
            throw unknown(path);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static byte[] start(Path path) throws IOException {
        // A pipe would block, a folder has no bytes.
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (!Files.isRegularFile(path)) {
            throw new IOException("it is not a regular file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(8);
        }
    }

    private static NetworkFile archive(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.getEntry(KERAS_ENTRY) != null) {
                return new NetworkFile(path, Format.KERAS);
            }
            if (zip.stream().anyMatch(entry -> entry.getName().endsWith("data.pkl"))) {
                throw new Problem(
                        path + " was written by torch.save, which only Python can read; export the network with"
                                + " torch.onnx.export, or save its weights as safetensors or with numpy.savez.");
            }
            if (zip.stream().anyMatch(entry -> entry.getName().endsWith(".npy"))) {
                return new NetworkFile(path, Format.NUMPY);
            }
        } catch (ZipException e) {
            throw new Problem(path + " is truncated or damaged; copy or save it again.", e);
        }
        throw unknown(path);
    }

    private static Problem unknown(Path path) {
        return new Problem(path + " cannot be imported: the supported formats are ONNX (.onnx), Keras (.h5, .keras),"
                + " safetensors (.safetensors) and NumPy (.npz).");
    }

    private static Problem unreadable(Path path, IOException e) {
        return new Problem("Cannot read " + path + ": " + Reason.of(e) + ".", e);
    }

    /** Whether its layers are used whatever layers an experiment has: Keras may name the same differently. */
    boolean bringsLayers() {
        return format == Format.ONNX;
    }

    /**
     * Its layers; empty if it has only weights.
     *
     * @throws Problem if it is damaged
     */
    Optional<Layers> layers() {
        return switch (format) {
            case ONNX -> Optional.of(this::onnx);
            case HDF5 -> read(KerasWeights::description).map(this::keras);
            case KERAS ->
                entry(KERAS_DESCRIPTION, BoundedFiles.SETTINGS)
                        .map(bytes -> keras(new String(bytes, StandardCharsets.UTF_8)));
            case SAFETENSORS, NUMPY -> Optional.empty();
        };
    }

    private Layers keras(String description) {
        if (description.length() > BoundedFiles.SETTINGS) {
            throw tooLarge("its description of the model", BoundedFiles.SETTINGS);
        }
        return expected -> told(() -> KerasNetwork.read(description, expected));
    }

    private OnnxNetwork onnx(Extent expected) {
        return read(content -> OnnxNetwork.read(content, expected));
    }

    /**
     * The weights, layer by layer.
     *
     * @param expected likewise
     * @throws Problem if it is damaged, or holds no weights
     */
    StoredWeights weights(Extent expected) {
        return switch (format) {
            case ONNX -> onnx(expected).weights();
            case HDF5 -> read(KerasWeights::read);
            case KERAS -> keras();
            case SAFETENSORS -> read(SafetensorsReader::read);
            case NUMPY -> numpy();
        };
    }

    private <T> T read(Function<byte[], T> reader) {
        try {
            byte[] content = BoundedFiles.bytes(path, MOST);
            return told(() -> reader.apply(content));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private <T> T told(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new Problem(path + " " + e.getMessage() + ".", e);
        }
    }

    private StoredWeights keras() {
        byte[] content = entry(KERAS_ENTRY, MOST).orElseThrow();
        return told(() -> KerasWeights.read(content));
    }

    /** An entry of the archive; empty if there is none. */
    private Optional<byte[]> entry(String name, long most) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                // The archive may announce less than it holds.
                byte[] content = entry.getSize() > most ? new byte[0] : in.readNBytes((int) most + 1);
                if (Math.max(entry.getSize(), content.length) > most) {
                    throw tooLarge(name, most);
                }
                return Optional.of(content);
            }
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private Problem tooLarge(String what, long most) {
        return new Problem("Cannot read " + path + ": " + what + " has more than " + (most >> 20)
                + " MB, the most that can be imported.");
    }

    private StoredWeights numpy() {
        List<NamedArray> arrays = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        try (NumpyFile file = NumpyFile.open(path)) {
            Map<String, NumpyArray> numbers = file.numbers();
            numbers.keySet().removeIf(name -> !name.matches(WEIGHT));
            requireFew(numbers.values());
            for (Map.Entry<String, NumpyArray> entry : numbers.entrySet()) {
                arrays.add(array(file, entry.getKey(), entry.getValue()));
                NumpyType type = entry.getValue().type();
                if (!type.equals(NumpyType.FLOAT)) {
                    notes.add("Weights of type " + (type.isWhole() ? "int" : "float") + 8 * type.size()
                            + " were converted to float32.");
                }
            }
            if (arrays.isEmpty()) {
                throw new Problem(path + " has no weights: no array is named like encoder.0.weight; it has "
                        + Excerpt.of(String.join(", ", file.names())) + ".");
            }
            return told(() -> NamedOrder.of(arrays, List.copyOf(notes)));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private void requireFew(Collection<NumpyArray> arrays) {
        long left = MOST_NUMBERS;
        for (NumpyArray array : arrays) {
            left -= array.count();
            if (left < 0) {
                throw new Problem(path + " has more than " + MOST_NUMBERS + " weights, the most that can be imported.");
            }
        }
    }

    private NamedArray array(NumpyFile file, String name, NumpyArray array) throws IOException {
        if (array.count() == 0) {
            throw new Problem(path + " has an array \"" + Excerpt.of(name) + "\" of shape " + array.shapeText()
                    + ", which is empty.");
        }
        float[] values;
        // Compares the announced shape with the size of the file, before there are as many values.
        try (NumpyRows rows = file.rows(name)) {
            values = new float[(int) array.count()];
            double[] row = new double[(int) array.rowLength()];
            for (int at = 0; at < values.length; at += row.length) {
                rows.next(row);
                for (int i = 0; i < row.length; i++) {
                    values[at + i] = (float) row[i];
                }
            }
        }
        List<Integer> shape =
                LongStream.of(array.shape()).mapToObj(Math::toIntExact).toList();
        return new NamedArray(name, shape, values);
    }
}
