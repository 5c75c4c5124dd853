package org.shapecode.exchange.weights;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;

/** Reads weights in the format of safetensors: the length of a header, the header as JSON, the numbers. */
public final class SafetensorsReader {
    private static final int LENGTH_BYTES = Long.BYTES;
    private static final long LONGEST_HEADER = 16L << 20;
    private static final Map<String, FloatType> TYPES = Map.of(
            "F32", FloatType.FLOAT32,
            "F64", FloatType.FLOAT64,
            "F16", FloatType.FLOAT16,
            "BF16", FloatType.BFLOAT16);

    private final ByteBuffer numbers;
    private final Set<String> notes = new LinkedHashSet<>();

    private SafetensorsReader(ByteBuffer numbers) {
        this.numbers = numbers;
    }

    /**
     * Reads a file.
     *
     * @param content of the file
     * @throws IllegalArgumentException if it is damaged, with a message that follows the name of the file
     */
    public static StoredWeights read(byte[] content) {
        ByteBuffer buffer = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        long header = content.length < LENGTH_BYTES ? -1 : buffer.getLong();
        if (header < 2 || header > LONGEST_HEADER || header > buffer.remaining()) {
            throw new IllegalArgumentException("is truncated, or not in the format of safetensors");
        }
        String text = new String(content, LENGTH_BYTES, (int) header, UTF_8);
        Map<?, ?> fields = fields(text);
        int from = LENGTH_BYTES + (int) header;
        SafetensorsReader reader = new SafetensorsReader(
                ByteBuffer.wrap(content, from, content.length - from).slice());
        List<NamedArray> arrays = new ArrayList<>();
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            reader.add(field.getKey().toString(), field.getValue(), arrays);
        }
        return NamedOrder.of(arrays, List.copyOf(reader.notes));
    }

    private static Map<?, ?> fields(String text) {
        try {
            if (Json.parse(text, "header") instanceof Map<?, ?> fields) {
                return fields;
            }
        } catch (Problem e) {
            throw new IllegalArgumentException("has a damaged header: it is not JSON", e);
        }
        throw new IllegalArgumentException("has a damaged header: it is not a JSON object");
    }

    private void add(String name, Object entry, List<NamedArray> arrays) {
        if (name.equals("__metadata__") || name.endsWith("num_batches_tracked")) {
            return;
        }
        if (!(entry instanceof Map<?, ?> fields
                && fields.get("dtype") instanceof String type
                && fields.get("shape") instanceof List<?> sides
                && fields.get("data_offsets") instanceof List<?> offsets
                && offsets.size() == 2
                && offsets.get(0) instanceof Number from
                && offsets.get(1) instanceof Number to)) {
            throw damaged(name, "lacks a type, a shape or an offset");
        }
        FloatType numberType = TYPES.get(type);
        if (numberType == null) {
            throw damaged(name, "has numbers of type " + Excerpt.of(type) + ", but F32, F64, F16 or BF16 are needed");
        }
        List<Integer> shape = shape(name, sides);
        long length = shape.stream().mapToLong(Integer::longValue).reduce(1, SafetensorsReader::product);
        if (from.longValue() < 0
                || to.longValue() > numbers.limit()
                || to.longValue() - from.longValue() != length * numberType.bytes()) {
            throw damaged(name, "has an offset that does not fit its shape " + shape + ", or the file is truncated");
        }
        notes.add(numberType.note());
        notes.remove("");
        ByteBuffer own = numbers.duplicate().limit(to.intValue()).position(from.intValue());
        arrays.add(new NamedArray(name, shape, numberType.read(own)));
    }

    private static List<Integer> shape(String name, List<?> sides) {
        List<Integer> shape = new ArrayList<>();
        for (Object side : sides) {
            if (!(side instanceof Integer number) || number < 0) {
                throw damaged(name, "has the shape " + Excerpt.of(sides));
            }
            shape.add(number);
        }
        return shape;
    }

    /** A product that is too large to matter rather than wrapped around. */
    private static long product(long length, long side) {
        return Math.min(length * side, 1L << 32);
    }

    private static IllegalArgumentException damaged(String name, String what) {
        return new IllegalArgumentException("is damaged: \"" + Excerpt.of(name) + "\" " + what);
    }
}
