package org.shapecode.exchange.numpy;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.shapecode.core.Counted;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/**
 * An open {@code .npz} or {@code .npy} file. An array of other things than numbers is no obstacle until it is asked for, and is
 * never opened. Different arrays may be read on different threads.
 */
public final class NumpyFile implements Closeable {
    private static final Logger LOG = Logger.getLogger(NumpyFile.class.getName());
    private static final int BUFFER = 1 << 16;
    private static final String ZIP = "PK";
    private static final String NPY = "\u0093N";

    private final Path file;
    /** Null for a file with one array. */
    private final ZipFile zip;

    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();

    private NumpyFile(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
        if (zip != null) {
            zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .forEach(entry -> entries.put(entry.getName().replaceFirst("\\.npy$", ""), entry));
        }
    }

    /**
     * Opens a file.
     *
     * @throws Problem if it is missing, truncated or of another format
     */
    public static NumpyFile open(Path file) {
        try {
            if (isZip(file)) {
                return new NumpyFile(file, new ZipFile(file.toFile()));
            }
            NumpyFile single = new NumpyFile(file, null);
            single.entries.put(file.getFileName().toString().replaceFirst("\\.npy$", ""), null);
            return single;
        } catch (ZipException e) {
            throw new Problem(file + " is truncated or damaged, and cannot be read as NPZ; copy or save it again.", e);
        } catch (IOException e) {
            throw new Problem("Cannot read " + file + ": " + Reason.of(e) + ".", e);
        }
    }

    /** Whether a file begins as an {@code .npz} or {@code .npy}; it may still be damaged, or another archive. */
    public static boolean is(Path file) throws IOException {
        return isZip(file) || begins(file, NPY);
    }

    /** Whether a file begins as an archive, such as {@code .npz}. */
    public static boolean isZip(Path file) throws IOException {
        return begins(file, ZIP);
    }

    private static boolean begins(Path file, String start) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(start.length()), StandardCharsets.ISO_8859_1).equals(start);
        }
    }

    /** The names of the arrays, in the order of the file; of a {@code .npy} its own, without the suffix. */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /** The names of those arrays that hold numbers, with their types and shapes. */
    public Map<String, NumpyArray> numbers() {
        Map<String, NumpyArray> numbers = new LinkedHashMap<>();
        for (String name : entries.keySet()) {
            try (InputStream in = stream(name)) {
                numbers.put(name, NumpyArray.read(in));
            } catch (IllegalArgumentException e) {
                LOG.log(Level.FINE, "no numbers in {0}: {1}", new Object[] {name, e.getMessage()});
            } catch (IOException e) {
                throw unreadable(name, e);
            }
        }
        return numbers;
    }

    /**
     * Opens an array.
     *
     * @param name one of {@link #names()}
     * @return to be closed by the caller
     * @throws Problem if there is none of that name, it holds no numbers, or it is damaged
     */
    public NumpyRows rows(String name) {
        return rows(name, () -> {});
    }

    /**
     * Opens an array of a file, likewise; closing the array closes the file.
     *
     * @throws Problem as {@link #open} and {@link #rows(String)}
     */
    public static NumpyRows rows(Path file, String name) {
        NumpyFile numpy = open(file);
        try {
            return numpy.rows(name, numpy);
        } catch (RuntimeException e) {
            numpy.close();
            throw e;
        }
    }

    private NumpyRows rows(String name, Closeable owner) {
        if (!entries.containsKey(name)) {
            throw new Problem(file + " has no array \"" + name + "\"; it has " + String.join(", ", names()) + ".");
        }
        InputStream in = null;
        try {
            in = stream(name);
            NumpyArray array = NumpyArray.read(in);
            ZipEntry entry = entries.get(name);
            long size = entry == null ? Files.size(file) : entry.getSize();
            if (size >= 0 && array.bytes() > size) {
                in.close();
                throw new Problem(what(name) + " is truncated: it has " + Counted.of(size, "byte") + ", but "
                        + Counted.of(array.count(), "value") + " of "
                        + Counted.of(array.type().size(), "byte") + " are declared; copy or save the file again.");
            }
            return new NumpyRows(what(name), array, in, owner);
        } catch (IllegalArgumentException e) {
            close(in);
            throw new Problem(what(name) + " " + e.getMessage() + ".", e);
        } catch (IOException e) {
            close(in);
            throw unreadable(name, e);
        }
    }

    /**
     * All values of an array.
     *
     * @param most the largest number of values accepted
     * @return [rows][values of a row]
     * @throws Problem as {@link #rows}, or if it has more
     */
    public double[][] values(String name, long most) {
        try (NumpyRows rows = rows(name)) {
            return rows.values(most);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** The array in words, for messages. */
    public String what(String name) {
        return zip == null ? file.toString() : "The array " + name + " in " + file;
    }

    private Problem unreadable(String name, IOException e) {
        return e instanceof EOFException
                ? new Problem(what(name) + " is truncated: it ends within its header; copy or save the file again.", e)
                : new Problem("Cannot read " + what(name) + ": " + Reason.of(e) + "; copy or save the file again.", e);
    }

    private InputStream stream(String name) throws IOException {
        InputStream in = zip == null ? Files.newInputStream(file) : zip.getInputStream(entries.get(name));
        if (in == null) {
            throw new EOFException(name);
        }
        return new BufferedInputStream(in, BUFFER);
    }

    private static void close(InputStream in) {
        try {
            if (in != null) {
                in.close();
            }
        } catch (IOException e) {
            throw new Problem("Cannot close a file: " + Reason.of(e) + ".", e);
        }
    }

    @Override
    public void close() {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            throw new Problem("Cannot close " + file + ": " + Reason.of(e) + ".", e);
        }
    }
}
