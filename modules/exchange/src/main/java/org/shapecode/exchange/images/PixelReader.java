package org.shapecode.exchange.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shapecode.core.Progress;
import org.shapecode.data.api.ImageShape;
import org.shapecode.experiment.api.SourceContent;

/** Reads images of a source as a network wants them, from the cache if they are there. */
record PixelReader(Images images, Opened opened, Levels levels, ImageShape shape) {
    private static final Logger LOG = Logger.getLogger(PixelReader.class.getName());
    /** So few images, as for a preview, are not worth reading all, or the sum of all. */
    private static final int FEW = 64;
    /** A source of which all images take more than this, 1 GB, is cached in parts. */
    private static final long MOST_WHOLE = 1L << 30;

    /**
     * Reads rows.
     *
     * @param order the same rows, ascending, each once
     */
    float[] read(int[] rows, int[] order, Progress progress) throws IOException {
        if (rows.length <= FEW && !isSummed()) {
            return direct(rows, order, progress);
        }
        boolean whole = (long) opened.count() * shape.length() * Float.BYTES <= MOST_WHOLE;
        int[] kept = whole ? IntStream.range(0, opened.count()).toArray() : order;
        String key = key(whole ? "all" : hash(order), progress);
        PixelCache cache = PixelCache.ofUser();
        Optional<FileChannel> known = cache.open(key, kept.length, shape.length());
        if (known.isPresent()) {
            try (FileChannel channel = known.get()) {
                return values(channel, whole ? rows : places(rows, order));
            } catch (IOException e) {
                LOG.log(Level.INFO, "images are read again instead of a damaged file of the cache", e);
                cache.delete(key);
            }
        }
        if (rows.length <= FEW) {
            return direct(rows, order, progress);
        }
        try (FileChannel channel = cache.write(key, file -> write(file, kept, progress))) {
            return values(channel, whole ? rows : places(rows, order));
        } catch (IOException e) {
            LOG.log(Level.FINE, "images are read without a cache", e);
            return direct(rows, order, progress);
        }
    }

    private static int[] places(int[] rows, int... order) {
        return Arrays.stream(rows).map(row -> Arrays.binarySearch(order, row)).toArray();
    }

    private float[] values(FileChannel channel, int... places) throws IOException {
        float[] values = new float[places.length * shape.length()];
        for (int i = 0; i < places.length; i++) {
            PixelCache.read(channel, places[i], values, i * shape.length(), shape.length());
        }
        return values;
    }

    private void write(FileChannel file, int[] kept, Progress progress) throws IOException {
        try {
            opened.read(
                    kept,
                    levels,
                    isAlike(),
                    (place, picture) -> {
                        float[] image = new float[shape.length()];
                        images.fit().apply(picture, shape, image, 0);
                        try {
                            PixelCache.write(file, place, image);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    progress);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private float[] direct(int[] rows, int[] order, Progress progress) {
        float[] sorted = new float[order.length * shape.length()];
        opened.read(
                order,
                levels,
                isAlike(),
                (place, picture) -> images.fit().apply(picture, shape, sorted, place * shape.length()),
                progress);
        float[] values = new float[rows.length * shape.length()];
        for (int i = 0; i < rows.length; i++) {
            int place = Arrays.binarySearch(order, rows[i]);
            System.arraycopy(sorted, place * shape.length(), values, i * shape.length(), shape.length());
        }
        return values;
    }

    /** Whether all pictures are scaled as they are, so that they must have the same size. */
    private boolean isAlike() {
        return images.fit() == Fit.SCALE;
    }

    /** Whether the key is known without reading the source. */
    private boolean isSummed() {
        return Stream.of(images.source(), images.testSource())
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .allMatch(path -> SourceContent.known(path, opened.state(path)).isPresent());
    }

    /** All that decides the values. */
    private String key(String rows, Progress progress) throws IOException {
        String others = images.testSource().isEmpty() ? "" : sum(images.testSource(), progress);
        return String.join(
                "\n",
                "2",
                sum(images.source(), progress),
                others,
                images.array(),
                images.fit().name(),
                levels.toString(),
                shape.toString(),
                rows);
    }

    private String sum(String name, Progress progress) throws IOException {
        Path path = Path.of(name);
        return SourceContent.of(path, opened.state(path), progress).sha256();
    }

    private static String hash(int[] rows) {
        return UUID.nameUUIDFromBytes(Arrays.toString(rows).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
