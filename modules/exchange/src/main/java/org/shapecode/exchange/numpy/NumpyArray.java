package org.shapecode.exchange.numpy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands before the values of an array: a magic word, the version, and a dictionary of Python.
 *
 * @param type of the values
 * @param columnMajor whether the first index varies fastest, Fortran's order, instead of the last
 * @param shape the length of each axis; empty for a single number
 */
public record NumpyArray(NumpyType type, boolean columnMajor, long[] shape) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST_HEADER = 1 << 16;
    private static final int ALIGNMENT = 64;
    private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*(?:'([^']*)'|(\\[))");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern AXIS = Pattern.compile("\\d+");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d\\s,L]*)\\)");

    /**
     * Reads it, up to the first value.
     *
     * @throws EOFException if it is truncated
     * @throws IllegalArgumentException if it is none, or the values are no numbers, with the end of a sentence that begins
     *     with the array
     */
    static NumpyArray read(InputStream in) throws IOException {
        byte[] start = in.readNBytes(MAGIC.length + 2);
        if (start.length < MAGIC.length + 2) {
            throw new EOFException("ends within its header");
        }
        if (!Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IllegalArgumentException("is not a NumPy array; save it with numpy.save or numpy.savez");
        }
        int major = start[MAGIC.length];
        if (major < 1 || major > 3) {
            throw new IllegalArgumentException(
                    "has version " + major + " of NumPy's format; save it in version 1, 2 or 3");
        }
        byte[] length = in.readNBytes(major == 1 ? Short.BYTES : Integer.BYTES);
        if (length.length < (major == 1 ? Short.BYTES : Integer.BYTES)) {
            throw new EOFException("ends within its header");
        }
        ByteBuffer number = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN);
        long bytes = major == 1 ? number.getShort() & 0xffff : Integer.toUnsignedLong(number.getInt());
        if (bytes > LONGEST_HEADER) {
            throw new IllegalArgumentException("has a header of " + bytes + " bytes; save it again with NumPy");
        }
        byte[] header = in.readNBytes((int) bytes);
        if (header.length < bytes) {
            throw new EOFException("ends within its header");
        }
        return parse(new String(header, major == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
    }

    private static NumpyArray parse(String header) {
        Matcher descr = DESCR.matcher(header);
        Matcher order = ORDER.matcher(header);
        Matcher shape = SHAPE.matcher(header);
        if (!descr.find() || !order.find() || !shape.find()) {
            throw new IllegalArgumentException("has a damaged header; save it again with NumPy");
        }
        if (descr.group(2) != null) {
            throw new IllegalArgumentException("has records of several fields; save each field as a separate array");
        }
        try {
            long[] axes = AXIS.matcher(shape.group(1))
                    .results()
                    .mapToLong(axis -> Long.parseLong(axis.group()))
                    .toArray();
            NumpyArray array = new NumpyArray(NumpyType.of(descr.group(1)), "True".equals(order.group(1)), axes);
            array.bytes();
            return array;
        } catch (NumberFormatException | ArithmeticException e) {
            throw new IllegalArgumentException("has the shape (" + shape.group(1) + "), which is too large", e);
        }
    }

    /** The number of values. */
    public long count() {
        return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }

    /** The number of rows, the length of the first axis; 1 for a single number. */
    public long rows() {
        return shape.length == 0 ? 1 : shape[0];
    }

    /** The number of values in a row. */
    public long rowLength() {
        return Arrays.stream(shape).skip(1).reduce(1, Math::multiplyExact);
    }

    long bytes() {
        return Math.multiplyExact(count(), (long) type.size());
    }

    /** The shape in words, such as {@code [100][64][64]}. */
    public String shapeText() {
        return Arrays.stream(shape).mapToObj(axis -> "[" + axis + "]").collect(Collectors.joining());
    }

    /** What NumPy reads before the values. */
    byte[] header() {
        return header(type.descr(), columnMajor, shape);
    }

    /** What NumPy reads before values of any type that it can describe. */
    static byte[] header(String descr, boolean columnMajor, long... shape) {
        String axes = Arrays.stream(shape).mapToObj(axis -> axis + ",").collect(Collectors.joining(" "));
        String tuple = shape.length > 1 ? axes.substring(0, axes.length() - 1) : axes;
        StringBuilder text = new StringBuilder("{'descr': '" + descr + "', 'fortran_order': "
                + (columnMajor ? "True" : "False") + ", 'shape': (" + tuple + "), }");
        int before = MAGIC.length + 2 + Short.BYTES;
        while ((before + text.length() + 1) % ALIGNMENT != 0) {
            text.append(' ');
        }
        text.append('\n');
        ByteBuffer bytes = ByteBuffer.allocate(before + text.length()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) text.length());
        bytes.put(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        return bytes.array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumpyArray array
                && type.equals(array.type)
                && columnMajor == array.columnMajor
                && Arrays.equals(shape, array.shape);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(shape);
    }

    /** Its type and shape. */
    @Override
    public String toString() {
        return type.descr() + " " + shapeText();
    }
}
