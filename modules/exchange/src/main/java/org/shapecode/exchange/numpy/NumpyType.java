package org.shapecode.exchange.numpy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of the values of an array: whole numbers, signed or not, floating-point numbers or truth values.
 *
 * @param kind {@code i}, {@code u}, {@code f} or {@code b}, as NumPy writes it
 * @param size bytes of a value: 1, 2, 4 or 8
 * @param order of the bytes of a value
 */
public record NumpyType(char kind, int size, ByteOrder order) {
    /** Floats, little-endian. */
    public static final NumpyType FLOAT = new NumpyType('f', Float.BYTES, ByteOrder.LITTLE_ENDIAN);
    /** Doubles, likewise. */
    public static final NumpyType DOUBLE = new NumpyType('f', Double.BYTES, ByteOrder.LITTLE_ENDIAN);
    /** 32-bit whole numbers, likewise. */
    public static final NumpyType INT = new NumpyType('i', Integer.BYTES, ByteOrder.LITTLE_ENDIAN);
    /** Whole numbers from 0 to 255. */
    public static final NumpyType BYTE = new NumpyType('u', 1, ByteOrder.LITTLE_ENDIAN);

    private static final Pattern NUMBERS = Pattern.compile("([<>|=]?)([iuf])([1248])|([<>|=]?)([b?])1?");
    private static final int HALF = 2;

    /**
     * Reads NumPy's description, such as {@code <f8}.
     *
     * @throws IllegalArgumentException if it is none of numbers, with the end of a sentence that begins with the array
     */
    static NumpyType of(String descr) {
        if (descr.contains("O")) {
            throw new IllegalArgumentException(
                    "holds Python objects, which are not opened because that could run code; save numbers instead");
        }
        Matcher found = NUMBERS.matcher(descr);
        if (!found.matches() || "f1".equals(descr.replaceAll("[<>|=]", ""))) {
            throw new IllegalArgumentException(
                    "has the type " + descr + "; use whole numbers, floats of 2, 4 or 8 bytes, or booleans");
        }
        if (found.group(2) == null) {
            return new NumpyType('b', 1, ByteOrder.LITTLE_ENDIAN);
        }
        ByteOrder order = ">".equals(found.group(1))
                ? ByteOrder.BIG_ENDIAN
                : "=".equals(found.group(1)) ? ByteOrder.nativeOrder() : ByteOrder.LITTLE_ENDIAN;
        return new NumpyType(found.group(2).charAt(0), Integer.parseInt(found.group(3)), order);
    }

    /** NumPy's description. */
    String descr() {
        return (size == 1 ? "|" : order == ByteOrder.BIG_ENDIAN ? ">" : "<") + kind + size;
    }

    /** Whether all values are whole. */
    public boolean isWhole() {
        return kind != 'f';
    }

    /** The largest value of an unsigned type, which images use for white; 1 for all others. */
    public double white() {
        return kind == 'u' ? Math.pow(2, 8.0 * size) - 1 : 1;
    }

    /** The value at an index, in the order of the bytes that the buffer has. */
    double get(ByteBuffer bytes, int index) {
        int at = index * size;
        if (kind == 'f') {
            return size == Double.BYTES
                    ? bytes.getDouble(at)
                    : size == Float.BYTES ? bytes.getFloat(at) : half(bytes.getShort(at));
        }
        return switch (size) {
            case 1 ->
                kind == 'u' ? bytes.get(at) & 0xff : kind == 'b' ? Math.min(1, bytes.get(at) & 0xff) : bytes.get(at);
            case HALF -> kind == 'u' ? bytes.getShort(at) & 0xffff : bytes.getShort(at);
            case Integer.BYTES -> kind == 'u' ? Integer.toUnsignedLong(bytes.getInt(at)) : bytes.getInt(at);
            default -> kind == 'u' ? unsigned(bytes.getLong(at)) : bytes.getLong(at);
        };
    }

    private static double unsigned(long value) {
        return value >= 0 ? value : (value >>> 1) * 2.0 + (value & 1);
    }

    /** A floating-point number of 1 sign, 5 exponent and 10 fraction bits. */
    private static double half(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        double size = exponent == 0
                ? Math.scalb((double) fraction, -24)
                : exponent == 0x1f
                        ? fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN
                        : Math.scalb(1024.0 + fraction, exponent - 25);
        return bits < 0 ? -size : size;
    }
}
