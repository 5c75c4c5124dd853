package org.shapecode.network.dl4j;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Reads and writes arrays in the format of ND4J's {@code Nd4j.write}. An array is two buffers; each has a header (how it was allocated,
 * its length, the type of its elements) and big-endian elements. The first, of type LONG, is the shape: rank, sides, strides,
 * flags, element-wise stride, order; the second holds the elements.
 *
 * <p>Only dense rows of single-precision numbers are accepted. Nothing in the file leads to more memory than the caller
 * expects.
 */
final class SavedArray {
    /** The longest byte array of Java. */
    static final long MOST_BYTES = Integer.MAX_VALUE - 8L;

    /** Both headers and the shape of a row need less than this. */
    private static final long LONGEST_HEADER = 1024;

    private static final String ALLOCATION = "MIXED_DATA_TYPES";
    private static final String SHAPE = "LONG";
    private static final String ELEMENTS = "FLOAT";

    /** ND4J's flag for elements of single precision. */
    private static final long FLAGS = 0x2000;

    private static final int SHAPE_OF_VECTOR = 6;
    private static final int SHAPE_OF_ROW = 8;

    private SavedArray() {}

    /** The number of bytes that an array of {@code count} numbers needs at most. */
    static long longest(long count) {
        return Math.min(MOST_BYTES, LONGEST_HEADER + count * Float.BYTES);
    }

    /** Writes a row, as ND4J writes it. */
    static byte[] write(float[] values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        header(out, SHAPE_OF_VECTOR, SHAPE);
        for (long each : new long[] {1, values.length, 1, FLAGS, 1, 'c'}) {
            out.writeLong(each);
        }
        header(out, values.length, ELEMENTS);
        ByteBuffer elements = ByteBuffer.allocate(values.length * Float.BYTES);
        elements.asFloatBuffer().put(values);
        out.write(elements.array());
        return bytes.toByteArray();
    }

    private static void header(DataOutputStream out, long length, String type) throws IOException {
        out.writeUTF(ALLOCATION);
        out.writeLong(length);
        out.writeUTF(type);
    }

    /**
     * Reads a row.
     *
     * @param content an array as written by ND4J, and nothing else
     * @param count the number of elements that it must have
     * @throws IOException if it is anything else, with the reason in words
     */
    static float[] read(byte[] content, int count) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        long rank = buffer(in, SHAPE);
        if (rank != SHAPE_OF_VECTOR && rank != SHAPE_OF_ROW) {
            throw new IOException("its array is not a row");
        }
        requireRow(longs(in, (int) rank), count);
        long length = buffer(in, ELEMENTS);
        if (length != count) {
            throw wrongCount(length, count);
        }
        float[] values = new float[count];
        ByteBuffer rest = ByteBuffer.wrap(content, content.length - in.available(), in.available());
        if (rest.remaining() != (long) count * Float.BYTES) {
            throw new IOException("it has " + rest.remaining() + " bytes for " + count + " numbers");
        }
        rest.asFloatBuffer().get(values);
        return values;
    }

    /** Reads the header of a buffer and returns its length. */
    private static long buffer(DataInputStream in, String type) throws IOException {
        if (!in.readUTF().equals(ALLOCATION)) {
            throw new IOException("it is not an array of this version of DL4J");
        }
        long length = in.readLong();
        if (!in.readUTF().equals(type)) {
            throw new IOException("its numbers are not of type " + type);
        }
        return length;
    }

    private static long[] longs(DataInputStream in, int count) throws IOException {
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readLong();
        }
        return values;
    }

    /** Requires [1, count, 1, …] or [2, 1, count, any, 1, …], with the element-wise stride 1 and the order c or f at the end. */
    private static void requireRow(long[] shape, int count) throws IOException {
        int rank = (shape.length - 4) / 2;
        if (shape[0] != rank || rank == 2 && shape[1] != 1) {
            throw new IOException("its array is not a row");
        }
        if (shape[rank] != count) {
            throw wrongCount(shape[rank], count);
        }
        long order = shape[shape.length - 1];
        if (shape[2 * rank] != 1 || shape[shape.length - 2] != 1 || order != 'c' && order != 'f') {
            throw new IOException("its array is not dense");
        }
    }

    private static IOException wrongCount(long found, int expected) {
        return new IOException("it holds " + found + " numbers instead of " + expected);
    }
}
