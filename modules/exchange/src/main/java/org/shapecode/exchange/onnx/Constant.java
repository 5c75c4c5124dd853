package org.shapecode.exchange.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.shapecode.core.Excerpt;
import org.shapecode.exchange.onnx.OnnxFormat.TensorProto;
import org.shapecode.exchange.weights.FloatType;

/** A tensor that does not depend on the input of the network. */
sealed interface Constant {
    /** The most numbers of a tensor. */
    long MOST = 1L << 28;

    /** The length of each axis; none for a single number. */
    List<Integer> shape();

    /** Number of its numbers. */
    int length();

    /** Some of the numbers, in another order. */
    Constant pick(List<Integer> other, int[] places);

    /** The same numbers in another shape. */
    Constant shaped(List<Integer> other);

    /**
     * Floating-point numbers.
     *
     * @param type of the numbers in the file
     */
    record Weights(List<Integer> shape, float[] values, FloatType type) implements Constant {
        /** Copies the shape. */
        public Weights {
            shape = List.copyOf(shape);
        }

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public Weights pick(List<Integer> other, int[] places) {
            float[] some = new float[places.length];
            for (int i = 0; i < some.length; i++) {
                some[i] = values[places[i]];
            }
            return new Weights(other, some, type);
        }

        @Override
        public Weights shaped(List<Integer> other) {
            return new Weights(other, values, type);
        }
    }

    /** Whole numbers, which describe shapes. */
    record Whole(List<Integer> shape, long... values) implements Constant {
        /** Copies the shape. */
        public Whole {
            shape = List.copyOf(shape);
        }

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public Whole pick(List<Integer> other, int[] places) {
            return new Whole(
                    other,
                    IntStream.of(places).mapToLong(place -> values[place]).toArray());
        }

        @Override
        public Whole shaped(List<Integer> other) {
            return new Whole(other, values);
        }
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
        if (constant.length() != length) {
            throw new IllegalArgumentException("is damaged: " + name + " has the shape " + shape + ", but holds "
                    + constant.length() + " numbers");
        }
        return constant;
    }

    private static Constant of(TensorProto tensor, List<Integer> shape, String name) {
        boolean raw = tensor.hasRawData();
        ByteBuffer bytes = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        return switch (tensor.getDataType()) {
            case TensorProto.DataType.FLOAT_VALUE ->
                new Weights(
                        shape,
                        raw ? FloatType.FLOAT32.read(bytes) : floats(tensor.getFloatDataList()),
                        FloatType.FLOAT32);
            case TensorProto.DataType.DOUBLE_VALUE ->
                new Weights(
                        shape,
                        raw ? FloatType.FLOAT64.read(bytes) : floats(tensor.getDoubleDataList()),
                        FloatType.FLOAT64);
            case TensorProto.DataType.FLOAT16_VALUE ->
                new Weights(
                        shape,
                        raw ? FloatType.FLOAT16.read(bytes) : halves(tensor.getInt32DataList()),
                        FloatType.FLOAT16);
            case TensorProto.DataType.INT64_VALUE ->
                new Whole(shape, raw ? longs(bytes) : longs(tensor.getInt64DataList()));
            case TensorProto.DataType.INT32_VALUE ->
                new Whole(shape, raw ? ints(bytes) : longs(tensor.getInt32DataList()));
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
}
