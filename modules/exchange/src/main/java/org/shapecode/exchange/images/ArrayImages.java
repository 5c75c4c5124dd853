package org.shapecode.exchange.images;

import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.shapecode.core.Counted;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.exchange.numpy.NumpyArray;
import org.shapecode.exchange.numpy.NumpyRows;
import org.shapecode.pictures.Picture;

/** Images in an array, {@code [n][h][w]}, {@code [n][h][w][c]} or {@code [n][c][h][w]}. */
final class ArrayImages implements ImageStore {
    private static final int RGB = 3;
    private static final int RGBA = 4;
    /** How often progress is reported. */
    private static final int BLOCK = 64;

    private static final int MOST_IMAGES = 10_000_000;
    private static final int LONGEST_SIDE = 1 << 16;

    private final String name;
    private final Supplier<NumpyRows> opener;
    private final List<Column> columns;
    private final List<String> notes;
    private final NumpyArray array;
    private final int count;
    private final int height;
    private final int width;
    private final int channels;
    private final boolean channelsFirst;
    private Levels levels;

    /**
     * Looks at an array.
     *
     * @param name of the array and its file, for messages
     * @param opener opens it anew
     * @param columnsOf reads the columns of so many images, once it is sure that they are images
     * @param known what is black and white, or null
     * @param notes sentences about what is not used
     */
    ArrayImages(
            String name,
            Supplier<NumpyRows> opener,
            IntFunction<List<Column>> columnsOf,
            Levels known,
            List<String> notes) {
        this.name = name;
        this.opener = opener;
        this.levels = known;
        this.notes = notes;
        try (NumpyRows rows = opener.get()) {
            array = rows.array();
        } catch (IOException e) {
            throw unreadable(e);
        }
        long[] shape = array.shape();
        if (!isImages(array)) {
            throw new Problem(name + " has the shape " + array.shapeText()
                    + ", but images are [n][height][width], or with 1, 3 or 4 channels [n][height][width][channels].");
        }
        boolean last = shape.length < RGBA || isChannels(shape[RGB]);
        channelsFirst = !last;
        count = (int) shape[0];
        height = (int) shape[last ? 1 : 2];
        width = (int) shape[last ? 2 : 3];
        channels = shape.length < RGBA ? 1 : (int) shape[last ? RGB : 1];
        if (count > MOST_IMAGES || height > LONGEST_SIDE || width > LONGEST_SIDE) {
            throw new Problem(name + " has " + Counted.of(count, "image") + " of " + width + " × " + height
                    + " px, but at most " + MOST_IMAGES + " images and sides of " + LONGEST_SIDE + " px can be read.");
        }
        columns = columnsOf.apply(count);
    }

    /** Whether an array can be images. */
    static boolean isImages(NumpyArray array) {
        long[] shape = array.shape();
        boolean sized = array.count() > 0 && array.rows() <= Integer.MAX_VALUE && array.rowLength() < 1 << 27;
        return sized
                && (shape.length == RGB || shape.length == RGBA && (isChannels(shape[RGB]) || isChannels(shape[1])));
    }

    private static boolean isChannels(long length) {
        return length == 1 || length == RGB || length == RGBA;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public synchronized Levels levels(Progress progress) {
        if (levels == null) {
            double[] row = new double[(int) array.rowLength()];
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            try (NumpyRows rows = opener.get()) {
                for (int i = 0; i < count; i++) {
                    if (i % BLOCK == 0) {
                        progress.checkCancelled();
                        progress.report(i, count, "Detecting black and white");
                    }
                    rows.next(row);
                    for (double value : row) {
                        requireNumber(value, i);
                        min = Math.min(min, value);
                        max = Math.max(max, value);
                    }
                }
            } catch (IOException e) {
                throw unreadable(e);
            }
            levels = Levels.of(min, max, array.type().isWhole());
        }
        return levels;
    }

    private void requireNumber(double value, int row) {
        if (!Double.isFinite(value)) {
            throw new Problem("Image " + row + " of " + name + " has the value " + value
                    + "; replace values that are not finite.");
        }
    }

    @Override
    public String place(int row) {
        return "image " + row + " of " + name;
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public void read(int[] rows, Levels black, boolean alike, Sink sink, Progress progress) {
        double[] row = new double[(int) array.rowLength()];
        try (NumpyRows from = opener.get()) {
            int next = 0;
            for (int place = 0; place < rows.length; place++) {
                if (place % BLOCK == 0) {
                    progress.checkCancelled();
                    progress.report(place, rows.length, "Reading images");
                }
                from.skip(rows[place] - next);
                from.next(row);
                next = rows[place] + 1;
                sink.accept(place, picture(row, black, rows[place]));
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Picture picture(double[] row, Levels black, int number) {
        int pixels = width * height;
        int colours = channels == RGBA ? RGB : channels;
        float[] values = new float[pixels * colours];
        for (int i = 0; i < pixels; i++) {
            float alpha = 1;
            if (channels == RGBA) {
                double opacity = row[at(i, RGB, pixels)];
                requireNumber(opacity, number);
                alpha = black.grey(opacity);
            }
            for (int colour = 0; colour < colours; colour++) {
                double value = row[at(i, colour, pixels)];
                requireNumber(value, number);
                values[i * colours + colour] = black.grey(value) * alpha;
            }
        }
        return new Picture(width, height, colours, values);
    }

    private int at(int pixel, int channel, int pixels) {
        return channelsFirst ? channel * pixels + pixel : pixel * channels + channel;
    }

    private Problem unreadable(IOException e) {
        return new Problem("Cannot read " + name + ": " + Reason.of(e) + ".", e);
    }
}
