package org.shapecode.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.CopyOption;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;
import org.apache.lucene.tests.mockfile.FilterOutputStream2;

/**
 * The file system as a process sees it that is killed at its n-th change of a file or folder: that change and all later
 * ones do not happen, and throw. A killed write leaves the first half of its bytes.
 */
final class MortalFiles extends FilterFileSystemProvider {
    private final int last;
    private int changes;
    private String lastWords = "alive";

    /** Thrown by the change at which the process is killed, and by all that clean-up code attempts afterwards. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed(String change) {
            super("killed before: " + change);
        }
    }

    /**
     * Creates the view of one process.
     *
     * @param last the number of changes that it lives to make
     */
    MortalFiles(int last) {
        super("mortal://", FileSystems.getDefault());
        this.last = last;
    }

    /** The change at which it was killed. */
    synchronized String lastWords() {
        return lastWords;
    }

    synchronized boolean isDead() {
        return changes > last;
    }

    /** How many changes were attempted. */
    synchronized int changes() {
        return changes;
    }

    private synchronized void change(String what) {
        changes++;
        if (changes > last) {
            lastWords = changes == last + 1 ? what : lastWords;
            throw new Killed(what);
        }
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        change("create " + folder);
        super.createDirectory(folder, attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        change("delete " + path);
        super.delete(path);
    }

    @Override
    public boolean deleteIfExists(Path path) throws IOException {
        change("delete " + path);
        return super.deleteIfExists(path);
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
        change("copy to " + to);
        super.copy(from, to, options);
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        change("move to " + to);
        super.move(from, to, options);
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options) throws IOException {
        change("change " + path);
        super.setAttribute(path, name, value, options);
    }

    @Override
    public OutputStream newOutputStream(Path file, OpenOption... options) throws IOException {
        change("open " + file);
        return new FilterOutputStream2(super.newOutputStream(file, options)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                try {
                    change("write to " + file);
                } catch (Killed e) {
                    delegate.write(bytes, from, length / 2);
                    throw e;
                }
                delegate.write(bytes, from, length);
            }

            @Override
            public void write(byte[] bytes) throws IOException {
                write(bytes, 0, bytes.length);
            }
        };
    }

    @Override
    public FileChannel newFileChannel(Path file, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        if (options.contains(StandardOpenOption.WRITE)) {
            change("open " + file);
        }
        return super.newFileChannel(file, options, attributes);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path file, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        if (options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND)) {
            change("open " + file);
        }
        return super.newByteChannel(file, options, attributes);
    }
}
