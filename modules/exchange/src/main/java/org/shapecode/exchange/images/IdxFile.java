package org.shapecode.exchange.images;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.exchange.numpy.NumpyArray;
import org.shapecode.exchange.numpy.NumpyRows;
import org.shapecode.exchange.numpy.NumpyType;

/** The format of MNIST: a number for the type, the length of each axis, and big-endian values; compressed or not. */
final class IdxFile {
    private static final int MOST_AXES = 4;
    private static final int GZIP = 0x1f;
    private static final Map<Integer, NumpyType> TYPES = Map.of(
            0x08, new NumpyType('u', 1, ByteOrder.BIG_ENDIAN),
            0x09, new NumpyType('i', 1, ByteOrder.BIG_ENDIAN),
            0x0B, new NumpyType('i', Short.BYTES, ByteOrder.BIG_ENDIAN),
            0x0C, new NumpyType('i', Integer.BYTES, ByteOrder.BIG_ENDIAN),
            0x0D, new NumpyType('f', Float.BYTES, ByteOrder.BIG_ENDIAN),
            0x0E, new NumpyType('f', Double.BYTES, ByteOrder.BIG_ENDIAN));

    private IdxFile() {}

    /** Whether a file begins as one. */
    static boolean is(Path file) throws IOException {
        try (InputStream in = stream(file)) {
            byte[] start = in.readNBytes(Integer.BYTES);
            return start.length == Integer.BYTES
                    && start[0] == 0
                    && start[1] == 0
                    && TYPES.containsKey((int) start[2])
                    && start[3] > 0
                    && start[3] <= MOST_AXES;
        }
    }

    /**
     * Opens a file.
     *
     * @return to be closed by the caller
     * @throws Problem if it cannot be read or is truncated
     */
    static NumpyRows rows(Path file) {
        try {
            InputStream in = stream(file);
            try {
                byte[] start = in.readNBytes(Integer.BYTES);
                long[] shape = new long[start[3]];
                for (int i = 0; i < shape.length; i++) {
                    byte[] axis = in.readNBytes(Integer.BYTES);
                    if (axis.length < Integer.BYTES) {
                        throw new EOFException();
                    }
                    shape[i] = Integer.toUnsignedLong(ByteBuffer.wrap(axis).getInt());
                }
                NumpyArray array = new NumpyArray(TYPES.get((int) start[2]), false, shape);
                return new NumpyRows(file.toString(), array, in, () -> {});
            } catch (IOException | RuntimeException e) {
                in.close();
                throw e;
            }
        } catch (IOException | ArithmeticException e) {
            throw new Problem("Cannot read " + file + ": " + Reason.of(e) + "; copy the file again.", e);
        }
    }

    /** The file of labels that MNIST keeps beside its images. */
    static Optional<Path> labels(Path images) {
        String name = images.getFileName().toString();
        Path labels = images.resolveSibling(name.replace("images", "labels").replace("idx3", "idx1"));
        return labels.equals(images) || !Files.isRegularFile(labels) ? Optional.empty() : Optional.of(labels);
    }

    private static InputStream stream(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(2);
        int first = in.read();
        in.reset();
        try {
            return first == GZIP ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
