package org.shapecode.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Reads whole files that may come from a stranger: only regular files, and never more than a given number of bytes, so that
 * a huge file, a device or a pipe neither fills the memory nor blocks. Safe on any thread.
 */
public final class BoundedFiles {
    /** The largest experiment, summary or other file of settings, in bytes. */
    public static final long SETTINGS = 16L << 20;

    /** The largest table, such as the metrics of a long training, in bytes. */
    public static final long TABLE = 1L << 30;

    private BoundedFiles() {}

    /**
     * The content of a file.
     *
     * @param most the largest number of bytes accepted, below 2^31
     * @throws NoSuchFileException if there is no file
     * @throws IOException if it cannot be read, is longer, or is no regular file
     */
    public static byte[] bytes(Path file, long most) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("it is not a regular file");
        }
        long size = Files.size(file);
        if (size <= most) {
            try (InputStream in = Files.newInputStream(file)) {
                // The file may have grown meanwhile.
                byte[] content = in.readNBytes((int) most + 1);
                if (content.length <= most) {
                    return content;
                }
                size = Files.size(file);
            }
        }
        throw new IOException("it has " + megabytes(size) + ", but at most " + megabytes(most) + " can be read");
    }

    /**
     * The content of a text file in UTF-8.
     *
     * @param most the largest number of bytes accepted, below 2^31
     * @throws NoSuchFileException if there is no file
     * @throws IOException if it cannot be read, is longer, is no regular file, or is not UTF-8
     */
    public static String text(Path file, long most) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes(file, most)))
                .toString();
    }

    /**
     * The end of a text in UTF-8, such as a log that grows; what is no text in it is replaced.
     *
     * @param most the largest number of bytes read
     * @return empty if the file cannot be read
     */
    public static String tail(Path file, int most) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - most));
            return new String(Channels.newInputStream(channel).readNBytes(most), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** A text without the byte order mark that some editors put before it. */
    static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.3g MB", bytes / (double) (1 << 20));
    }
}
