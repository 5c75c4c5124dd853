package org.shapecode.exchange.numpy;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.shapecode.core.Counted;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/**
 * Reads an array row by row, so that it need not fit into memory; one in Fortran's order must. Memory is taken as values
 * arrive, never for what a header promises. Not thread-safe.
 */
public final class NumpyRows implements Closeable {
    private static final int BLOCK = 1 << 16;

    private final String name;
    private final InputStream in;
    private final Closeable owner;
    private final NumpyArray array;
    private final int length;
    private final byte[] block;
    private final ByteBuffer values;
    /** All values of an array in Fortran's order; null for others. */
    private final ByteBuffer whole;

    private long row;

    /**
     * Reads from a stream that stands before the first value.
     *
     * @param name of the array, for messages
     * @param owner closed with the stream
     */
    public NumpyRows(String name, NumpyArray array, InputStream in, Closeable owner) {
        this.name = name;
        this.in = in;
        this.owner = owner;
        this.array = array;
        if (array.rowLength() > Integer.MAX_VALUE / Double.BYTES) {
            throw new Problem(name + " has rows of " + array.rowLength() + " values, which is too many.");
        }
        length = (int) array.rowLength();
        block = new byte[BLOCK];
        values = ByteBuffer.wrap(block).order(array.type().order());
        whole = array.columnMajor() && array.shape().length > 1 ? whole() : null;
    }

    private ByteBuffer whole() {
        if (array.bytes() > Integer.MAX_VALUE - 8) {
            throw new Problem(
                    name + " is in Fortran order and larger than 2 GB; save it with numpy.ascontiguousarray.");
        }
        try {
            byte[] all = in.readNBytes((int) array.bytes());
            if (all.length < array.bytes()) {
                throw truncated(all.length);
            }
            return ByteBuffer.wrap(all).order(array.type().order());
        } catch (IOException e) {
            throw unreadable(e, 0);
        }
    }

    /** Type and shape. */
    public NumpyArray array() {
        return array;
    }

    /**
     * Reads the next row.
     *
     * @param into receives its values from index 0 on, the last index varying fastest
     * @throws Problem if the file is truncated or cannot be read
     */
    public void next(double[] into) {
        if (whole != null) {
            strided(into);
        } else {
            int each = BLOCK / array.type().size();
            for (int from = 0; from < length; from += each) {
                int count = Math.min(each, length - from);
                read(count * array.type().size(), (long) from * array.type().size());
                for (int i = 0; i < count; i++) {
                    into[from + i] = array.type().get(values, i);
                }
            }
        }
        row++;
    }

    private void read(int bytes, long before) {
        try {
            int found = in.readNBytes(block, 0, bytes);
            if (found < bytes) {
                throw truncated(row * length * array.type().size() + before + found);
            }
        } catch (IOException e) {
            throw unreadable(e, row * length * array.type().size() + before);
        }
    }

    private void strided(double[] into) {
        long[] shape = array.shape();
        for (int i = 0; i < length; i++) {
            long rest = i;
            long[] index = new long[shape.length];
            for (int axis = shape.length - 1; axis > 0; axis--) {
                index[axis] = rest % shape[axis];
                rest /= shape[axis];
            }
            index[0] = row;
            long at = 0;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                at = at * shape[axis] + index[axis];
            }
            into[i] = array.type().get(whole, (int) at);
        }
    }

    /**
     * All rows that are left.
     *
     * @param most the largest number of values accepted
     * @return [rows][values of a row]
     * @throws Problem if the array has more, or the file is truncated or cannot be read
     */
    public double[][] values(long most) {
        if (array.count() > most) {
            throw new Problem(
                    name + " has " + Counted.of(array.count(), "value") + ", but at most " + most + " can be used.");
        }
        List<double[]> values = new ArrayList<>();
        for (long left = array.rows() - row; left > 0; left--) {
            double[] next = new double[length];
            next(next);
            values.add(next);
        }
        return values.toArray(double[][]::new);
    }

    /**
     * Leaves out rows.
     *
     * @throws Problem if the file is truncated or cannot be read
     */
    public void skip(long rows) {
        if (whole == null) {
            long bytes = rows * length * array.type().size();
            try {
                in.skipNBytes(bytes);
            } catch (EOFException e) {
                throw truncated(-1);
            } catch (IOException e) {
                throw unreadable(e, row * length * array.type().size());
            }
        }
        row += rows;
    }

    private Problem truncated(long bytes) {
        String found = bytes < 0 ? "before" : "after " + bytes / array.type().size() + " of";
        return new Problem(name + " is truncated: it ends " + found + " its " + array.count()
                + " values; copy or save the file again.");
    }

    private Problem unreadable(IOException e, long bytes) {
        return e instanceof EOFException
                ? truncated(bytes)
                : new Problem("Cannot read " + name + ": " + Reason.of(e) + "; copy or save the file again.", e);
    }

    @Override
    public void close() throws IOException {
        in.close();
        owner.close();
    }
}
