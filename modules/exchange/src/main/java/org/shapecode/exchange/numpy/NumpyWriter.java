package org.shapecode.exchange.numpy;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a {@code .npz} file: compressed, in C order, little-endian, with the same bytes for the same arrays. Not thread-safe.
 * {@link #single} writes one array as {@code .npy}.
 */
public final class NumpyWriter implements Closeable {
    private static final int BLOCK = 1 << 13;
    /** The first time that the format can hold. */
    private static final long NO_TIME = 315_532_800_000L;

    /** Puts values from an index on into a buffer. */
    private interface Values {
        void put(ByteBuffer into, int index);
    }

    private final ZipOutputStream zip;

    /** Writes to a stream, which {@link #close} closes. */
    public NumpyWriter(OutputStream out) {
        zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /**
     * Adds an array of floats.
     *
     * @param name without suffix
     * @param values the last index varying fastest
     * @param shape the length of each axis; none for a single number
     */
    public void add(String name, float[] values, long... shape) throws IOException {
        entry(name, NumpyType.FLOAT, values.length, (into, i) -> into.putFloat(values[i]), shape);
    }

    /** Adds an array of doubles, likewise. */
    public void add(String name, double[] values, long... shape) throws IOException {
        entry(name, NumpyType.DOUBLE, values.length, (into, i) -> into.putDouble(values[i]), shape);
    }

    /** Adds an array of 32-bit whole numbers, likewise. */
    public void add(String name, int[] values, long... shape) throws IOException {
        entry(name, NumpyType.INT, values.length, (into, i) -> into.putInt(values[i]), shape);
    }

    /** Adds an array of bytes without a sign, likewise. */
    public void add(String name, byte[] values, long... shape) throws IOException {
        entry(name, NumpyType.BYTE, values.length, (into, i) -> into.put(values[i]), shape);
    }

    /** Adds a row of texts, which NumPy reads without pickling. */
    public void add(String name, String... texts) throws IOException {
        int longest = Math.max(
                1,
                Arrays.stream(texts)
                        .mapToInt(text -> text.codePointCount(0, text.length()))
                        .max()
                        .orElse(1));
        start(name);
        zip.write(NumpyArray.header("<U" + longest, false, texts.length));
        for (String text : texts) {
            ByteBuffer bytes = ByteBuffer.allocate(longest * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            text.codePoints().forEach(bytes::putInt);
            zip.write(bytes.array());
        }
        zip.closeEntry();
    }

    private void start(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setTime(NO_TIME);
        zip.putNextEntry(entry);
    }

    private void entry(String name, NumpyType type, int count, Values values, long... shape) throws IOException {
        start(name);
        write(zip, type, count, values, shape);
        zip.closeEntry();
    }

    /** Writes one array of floats as a {@code .npy} file. */
    public static void single(OutputStream out, float[] values, long... shape) throws IOException {
        write(out, NumpyType.FLOAT, values.length, (into, i) -> into.putFloat(values[i]), shape);
    }

    private static void write(OutputStream out, NumpyType type, int count, Values values, long... shape)
            throws IOException {
        NumpyArray array = new NumpyArray(type, false, shape);
        if (array.count() != count) {
            throw new IllegalArgumentException(count + " values do not make " + array.shapeText());
        }
        out.write(array.header());
        ByteBuffer block = ByteBuffer.allocate(BLOCK * type.size()).order(type.order());
        for (int from = 0; from < count; from += BLOCK) {
            block.clear();
            for (int i = from; i < Math.min(count, from + BLOCK); i++) {
                values.put(block, i);
            }
            out.write(block.array(), 0, block.position());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
