package org.shapecode.exchange.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.shapecode.core.Excerpt;
import org.shapecode.exchange.onnx.OnnxFormat.TensorProto;
import org.shapecode.exchange.weights.FloatType;

/**
 * A tensor that does not depend on the input of the network: weights, or numbers that describe shapes.
 *
 * @param shape the length of each axis; none for a single number
 * @param floats the numbers, if they are weights; else null
 * @param longs the numbers, if they are whole; else null
 * @param type of the floats in the file
 */
record Constant(List<Integer> shape, float[] floats, long[] longs, FloatType type) {
    private static final long MOST = 1L << 28;

    static Constant of(List<Integer> shape, float[] floats) {
        return new Constant(List.copyOf(shape), floats, null, FloatType.FLOAT32);
    }

    static Constant of(List<Integer> shape, long... longs) {
        return new Constant(List.copyOf(shape), null, longs, FloatType.FLOAT32);
    }

    /**
     * Reads a tensor of a file.
     *
     * @throws IllegalArgumentException if it is damaged or of another type, with a message that follows the name of the file
     */
    static Constant of(TensorProto tensor) {
        String name = "the tensor \"" + Excerpt.of(tensor.getName()) + "\"";
        if (tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL) {
            throw new IllegalArgumentException("keeps " + name
                    + " in another file; save the network with its weights inside (save_as_external_data=False)");
        }
        List<Integer> shape = new ArrayList<>();
        long length = 1;
        for (long side : tensor.getDimsList()) {
            if (side < 0 || side > MOST || length * side > MOST) {
                throw new IllegalArgumentException(
                        "is damaged: " + name + " has the shape " + Excerpt.of(tensor.getDimsList()));
            }
            shape.add((int) side);
            length *= side;
        }
        Constant constant = of(tensor, shape, name);
        int found = constant.floats == null ? constant.longs.length : constant.floats.length;
        if (found != length) {
            throw new IllegalArgumentException(
                    "is damaged: " + name + " has the shape " + shape + ", but holds " + found + " numbers");
        }
        return constant;
    }

    private static Constant of(TensorProto tensor, List<Integer> shape, String name) {
        boolean raw = tensor.hasRawData();
        ByteBuffer bytes = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        return switch (tensor.getDataType()) {
            case TensorProto.DataType.FLOAT_VALUE ->
                new Constant(
                        shape,
                        raw ? FloatType.FLOAT32.read(bytes) : floats(tensor.getFloatDataList()),
                        null,
                        FloatType.FLOAT32);
            case TensorProto.DataType.DOUBLE_VALUE ->
                new Constant(
                        shape,
                        raw ? FloatType.FLOAT64.read(bytes) : floats(tensor.getDoubleDataList()),
                        null,
                        FloatType.FLOAT64);
            case TensorProto.DataType.FLOAT16_VALUE ->
                new Constant(
                        shape,
                        raw ? FloatType.FLOAT16.read(bytes) : halves(tensor.getInt32DataList()),
                        null,
                        FloatType.FLOAT16);
            case TensorProto.DataType.INT64_VALUE -> of(shape, raw ? longs(bytes) : longs(tensor.getInt64DataList()));
            case TensorProto.DataType.INT32_VALUE -> of(shape, raw ? ints(bytes) : longs(tensor.getInt32DataList()));
            default ->
                throw new IllegalArgumentException("has " + name + " of the type " + tensor.getDataType()
                        + ", but weights must be float, double or float16");
        };
    }

    private static float[] floats(List<? extends Number> numbers) {
        float[] floats = new float[numbers.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = numbers.get(i).floatValue();
        }
        return floats;
    }

    private static float[] halves(List<Integer> numbers) {
        float[] floats = new float[numbers.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = FloatType.half(numbers.get(i).shortValue());
        }
        return floats;
    }

    private static long[] longs(List<? extends Number> numbers) {
        return numbers.stream().mapToLong(Number::longValue).toArray();
    }

    private static long[] longs(ByteBuffer bytes) {
        long[] longs = new long[bytes.remaining() / Long.BYTES];
        bytes.asLongBuffer().get(longs);
        return longs;
    }

    private static long[] ints(ByteBuffer bytes) {
        long[] longs = new long[bytes.remaining() / Integer.BYTES];
        for (int i = 0; i < longs.length; i++) {
            longs[i] = bytes.getInt();
        }
        return longs;
    }

    /** Number of its numbers. */
    int length() {
        return floats == null ? longs.length : floats.length;
    }

    /** Some of the numbers, in another order. */
    Constant pick(List<Integer> other, int[] places) {
        float[] someFloats = floats == null ? null : new float[places.length];
        long[] someLongs = longs == null ? null : new long[places.length];
        for (int i = 0; i < places.length; i++) {
            if (floats == null) {
                someLongs[i] = longs[places[i]];
            } else {
                someFloats[i] = floats[places[i]];
            }
        }
        return new Constant(List.copyOf(other), someFloats, someLongs, type);
    }

    /** The same numbers in another shape. */
    Constant shaped(List<Integer> other) {
        return new Constant(List.copyOf(other), floats, longs, type);
    }
}
