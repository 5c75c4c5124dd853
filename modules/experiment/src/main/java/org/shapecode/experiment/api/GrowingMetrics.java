package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.shapecode.core.BoundedFiles;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.experiment.analysis.Metrics;

/** The metrics of a run that trains now: each reading takes only what was written since the one before. Not thread-safe. */
public final class GrowingMetrics {
    private final Path file;
    private Metrics metrics;
    private byte[] lastLine = {};
    private long end;

    /** Those of a run, of which nothing is read yet. */
    public GrowingMetrics(Run run) {
        file = run.files().metrics();
    }

    /**
     * The metrics of every step so far: the object of the last reading with more steps, or another one if the file was written
     * anew, as when the run was resumed from an earlier checkpoint.
     *
     * @throws Problem if there is no such file, or it is damaged
     */
    public Metrics read() {
        try (FileChannel channel = FileChannel.open(file)) {
            if (!continues(channel)) {
                forget();
            }
            long added = channel.size() - end;
            if (added > BoundedFiles.TABLE) {
                throw new IOException("it is too long");
            }
            add(bytes(channel, end, (int) added));
            return metrics;
        } catch (IOException e) {
            throw new Problem("Cannot read " + file + ": " + Reason.of(e) + ".", e);
        } catch (Problem e) {
            forget();
            throw e;
        }
    }

    private void forget() {
        metrics = null;
        lastLine = new byte[0];
        end = 0;
    }

    /** Whether what was read last is still there; each line holds the number of its step and many digits. */
    private boolean continues(FileChannel channel) throws IOException {
        return channel.size() >= end && Arrays.equals(lastLine, bytes(channel, end - lastLine.length, lastLine.length));
    }

    private static byte[] bytes(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // A read may be short.
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** The rest of a line that is being written is left for the next time. */
    private void add(byte[] text) {
        int whole = end(text, text.length);
        metrics = MetricsFile.add(file, new String(text, 0, whole, StandardCharsets.UTF_8), metrics);
        if (whole > 0) {
            lastLine = Arrays.copyOfRange(text, end(text, whole - 1), whole);
            end += whole;
        }
    }

    /** The place after the last line feed before another place; 0 without one. */
    private static int end(byte[] text, int before) {
        int at = before;
        while (at > 0 && text[at - 1] != '\n') {
            at--;
        }
        return at;
    }
}
