package org.shapecode.exchange.weights;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shapecode.core.Excerpt;

/** Arrays of numbers in an HDF5 file, which may come from a stranger. */
final class HdfArrays {
    /** An array has at most so many numbers: 1 GB. */
    private static final long MOST = 1L << 28;

    /**
     * Kept, as a logger that nobody refers to forgets its level. It tells every array that it reads, and what puzzles it in
     * a damaged file.
     */
    private static final Logger LIBRARY = Logger.getLogger("io.jhdf");

    static {
        LIBRARY.setLevel(Level.SEVERE);
    }

    private final Set<String> converted = new LinkedHashSet<>();

    /**
     * Reads from a file.
     *
     * @param content of the file
     * @throws IllegalArgumentException if it is damaged, with a message that follows the name of the file
     */
    static <T> T read(byte[] content, Function<HdfFile, T> reader) {
        try (HdfFile file = HdfFile.fromBytes(content)) {
            return reader.apply(file);
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // The library meets damage with whatever its code happens to run into.
            throw new IllegalArgumentException(
                    "is truncated or damaged, or uses a feature of HDF5 that is not supported", e);
        }
    }

    /** The texts of an attribute; empty if there is none. */
    static List<String> texts(Node node, String name) {
        Attribute attribute = node.getAttributes().get(name);
        if (attribute == null) {
            return List.of();
        }
        Object data = attribute.isEmpty() || attribute.getSize() == 0 ? null : attribute.getData();
        if (data instanceof String text) {
            return List.of(text);
        }
        return data instanceof Object[] texts
                ? Arrays.stream(texts).map(String::valueOf).toList()
                : List.of();
    }

    /** The group of a name within another. */
    static Group group(Group parent, String name) {
        if (parent.getChildren().get(name) instanceof Group group) {
            return group;
        }
        throw new IllegalArgumentException("has no group \"" + Excerpt.of(name) + "\"");
    }

    /**
     * An array of single precision.
     *
     * @param node below which it is
     * @param path from there
     * @param name for messages
     */
    NamedArray array(Group node, String path, String name) {
        Node child = node;
        for (String part : path.split("/")) {
            child = child instanceof Group group ? group.getChildren().get(part) : null;
        }
        if (!(child instanceof Dataset dataset)) {
            throw new IllegalArgumentException("has no array \"" + Excerpt.of(name) + "\"");
        }
        List<Integer> shape = new ArrayList<>();
        long length = 1;
        for (int side : dataset.getDimensions()) {
            shape.add(side);
            length = Math.multiplyExact(length, side);
        }
        if (length < 1 || length > MOST) {
            throw new IllegalArgumentException(
                    "has an array \"" + Excerpt.of(name) + "\" of shape " + shape + ", which is empty or too large");
        }
        float[] values = floats(dataset.getDataFlat(), name);
        int bytes = dataset.getDataType().getSize();
        if (bytes != Float.BYTES) {
            converted.add("float" + 8 * bytes);
        }
        return new NamedArray(name, shape, values);
    }

    private static float[] floats(Object data, String name) {
        if (data instanceof float[] floats) {
            return floats;
        }
        if (data instanceof double[] doubles) {
            float[] floats = new float[doubles.length];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = (float) doubles[i];
            }
            return floats;
        }
        throw new IllegalArgumentException("has an array \"" + Excerpt.of(name) + "\" whose type is not float");
    }

    /** Sentences about numbers that were converted. */
    List<String> notes() {
        return converted.stream()
                .map(type -> "Weights of type " + type + " were converted to float32.")
                .toList();
    }
}
