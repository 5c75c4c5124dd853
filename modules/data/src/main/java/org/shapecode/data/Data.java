package org.shapecode.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.AttributeRange;
import org.shapecode.data.api.Blur;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.data.api.Paint;
import org.shapecode.data.api.Placement;
import org.shapecode.data.api.Range;
import org.shapecode.data.api.Raster;
import org.shapecode.data.api.TestGrid;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.ImageSource;
import org.shapecode.data.spi.Sampling;

/**
 * Describes the training and test images of an experiment; together with a seed it determines them. Immutable; drawing
 * images is safe on any thread.
 *
 * @param generator draws an image from attributes; attributes that do not vary keep its values
 * @param place where the shape lies in the image; attributes that do not vary keep its values
 * @param paint grey level or colour; attributes that do not vary keep its values
 * @param size side of the images in pixels
 * @param images number of training images
 * @param test largest number of test images
 * @param testGrid which attribute values the test images have
 * @param sampling distribution of the attributes over the training images
 * @param vary names of the attributes that vary, of the generator, the placement or the paint; empty for all of the generator
 * @param ranges the values that varying attributes may have, where these are not all of their range
 * @param blur Gaussian blur of the edge of shapes
 */
public record Data(
        @Parameter(label = "Shape", description = "The shape or generator that draws the images.")
        Generator generator,

        @Parameter(label = "Placement", description = "Position, angle and scale of the shape.")
        Placement place,

        @Parameter(label = "Paint", description = "The grey level or colour of the shape.")
        Paint paint,

        @Parameter(label = "Image size", description = "Side of the square images.", min = 1, max = 1024, unit = "px")
        int size,

        @Parameter(label = "Training images", description = "Number of training images.", min = 1, max = 10_000_000)
        int images,

        @Parameter(
                label = "Test images",
                description = "Maximum number of test images, on an even grid over all attributes, including holes.",
                min = 2,
                max = 1_000_000)
        int test,

        @Parameter(
                label = "Test grid",
                description =
                        "Whether the test grid includes the minimum of each range: always; except for a single attribute, as"
                                + " in the paper; or never, as in version 0.1.")
        TestGrid testGrid,

        @Parameter(label = "Sampling", description = "The distribution of the attributes over the training images.")
        Sampling sampling,

        @Parameter(
                label = "Varying attributes",
                description = "Names of the attributes that vary from image to image: the shape's own, x, y, angle,"
                        + " scale, grey, hue and saturation; empty for all of the shape's own.",
                role = Parameter.Role.ATTRIBUTES)
        List<String> vary,

        @Parameter(
                label = "Attribute ranges",
                description = "Limits varying attributes, in training and test images, to a part of their range or to "
                        + "values a step apart.")
        List<AttributeRange> ranges,

        @Parameter(label = "Blur", description = "Gaussian blur of the edge of a shape.")
        Blur blur) {

    /** So many images are drawn at once, on all processors, before the task looks whether it was cancelled. */
    private static final int BLOCK = 16;

    /**
     * Checks that all parameters fit together.
     *
     * @throws InvalidParameter if an attribute is outside its range, the sampling cannot draw those that vary, or there
     *     are too few test images to judge by
     */
    public Data {
        vary = List.copyOf(vary);
        ranges = List.copyOf(ranges);
        checkSource(generator);
        List<Attribute> varying = attributes(generator, paint, size, vary, ranges);
        Variation.checkRanges(generator, place, size, varying);
        // Runs of earlier versions may have fewer, and are opened with them.
        boolean drawn = !(generator instanceof ImageSource);
        if (drawn && testGrid != TestGrid.UPPER_END && test < testGrid.least(varying)) {
            throw new InvalidParameter("test", tooFew(test, testGrid.least(varying), varying.size()));
        }
        try {
            PluginCall.check(sampling, () -> sampling.check(varying));
        } catch (InvalidParameter e) {
            throw new InvalidParameter("sampling." + e.name(), e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new InvalidParameter("sampling", e.getMessage());
        }
    }

    private static void checkSource(Generator generator) {
        if (generator instanceof ImageSource source) {
            try {
                PluginCall.check(source, source::check);
            } catch (InvalidParameter e) {
                throw new InvalidParameter("generator." + e.name(), e.getMessage());
            }
        }
    }

    /** 3000 training images of 64 x 64 pixels (paper, section 4.1) and 320 test images of the first installed generator. */
    public Data() {
        this(
                Plugins.first(Generator.class),
                new Placement(),
                new Paint(),
                64,
                3000,
                320,
                TestGrid.BOTH_ENDS,
                Plugins.first(Sampling.class),
                List.of(),
                List.of(),
                new Blur());
    }

    public ImageShape shape() {
        return new ImageShape(PluginCall.get(generator, generator::dimensions), size, paint.channels());
    }

    /** The attributes that vary, in the order of {@link #vary}, or of the generator's record, with their {@link #ranges}. */
    public List<Attribute> attributes() {
        return attributes(generator, paint, size, vary, ranges);
    }

    /**
     * All attributes that can vary with some settings, whether they do or not: those of the generator, of the placement if it is
     * movable, and of the paint.
     *
     * @param vary names of those that do, on which the range of an angle depends
     */
    public static List<Attribute> variable(Generator generator, Paint paint, int size, List<String> vary) {
        return Variation.variable(generator, paint, size, vary);
    }

    /**
     * The attributes that vary with some settings, likewise, whatever the others are.
     *
     * @throws InvalidParameter if one is named that there is not, or its range is not allowed
     */
    public static List<Attribute> attributes(
            Generator generator, Paint paint, int size, List<String> vary, List<AttributeRange> ranges) {
        List<Attribute> varying = new ArrayList<>(Variation.attributes(generator, paint, size, vary));
        List<Attribute> full = List.copyOf(varying);
        for (int i = 0; i < ranges.size(); i++) {
            try {
                int index = Attribute.indexOf(full, ranges.get(i).attribute());
                varying.set(index, ranges.get(i).of(full.get(index)));
            } catch (IllegalArgumentException e) {
                throw new InvalidParameter("ranges." + i, e.getMessage());
            }
        }
        return varying;
    }

    /**
     * Which attribute values lie outside the training images, so that they test what a network makes of values that it has
     * not seen: inside a hole, or not among those that were drawn from a finite set.
     *
     * @param rows values of {@link #attributes()}
     * @param drawn those of all training images
     * @return for each row, whether it is held out
     */
    public boolean[] heldOut(double[][] rows, double[][] drawn) {
        return PluginCall.get(sampling, () -> sampling.heldOut(attributes(), rows, drawn));
    }

    /** The attribute values of the training images that a seed determines, one row for each. */
    public double[][] drawn(Seed seed) {
        return rows(seed).map(SourceRows::trained).orElseGet(() -> draws(images, seed));
    }

    private double[][] draws(int count, Seed seed) {
        return PluginCall.get(sampling, () -> sampling.draw(attributes(), count, seed.stream("attributes")));
    }

    /** The images of a source; empty if the generator draws them. */
    private Optional<SourceRows> rows(Seed seed) {
        return source().map(source -> SourceRows.of(this, source, seed));
    }

    private Optional<ImageSource> source() {
        return generator instanceof ImageSource source ? Optional.of(source) : Optional.empty();
    }

    /**
     * The values of one attribute that no training image can have, whatever its other attributes are.
     *
     * @param attribute index into {@link #attributes}
     * @return open intervals within its range, ascending
     */
    public List<Range> holes(int attribute) {
        return PluginCall.get(sampling, () -> sampling.holes(attributes(), attribute));
    }

    /**
     * Draws the training images, or reads them from a source.
     *
     * @throws Problem if a source cannot be read
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public Dataset training(Seed seed, Progress progress) {
        return rows(seed)
                .map(rows -> read(rows, rows.training(), progress))
                .orElseGet(() -> draw(draws(images, seed), seed, progress));
    }

    /**
     * Draws the test images, with attributes on an even grid over their whole ranges, holes included. Of a source, they are
     * those that are not for training.
     *
     * @throws Problem if a source cannot be read
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public Dataset test(Seed seed, Progress progress) {
        return test(seed, 1, progress);
    }

    /**
     * Draws or reads some of the test images, likewise.
     *
     * @param stride 1 for all, 2 for the first, the third, the fifth …
     */
    public Dataset test(Seed seed, int stride, Progress progress) {
        Optional<SourceRows> source = rows(seed);
        if (source.isPresent()) {
            return read(source.get(), source.get().test(stride), progress);
        }
        double[][] all = testGrid.rows(attributes(), test);
        double[][] some = IntStream.iterate(0, i -> i < all.length, i -> i + stride)
                .mapToObj(i -> all[i])
                .toArray(double[][]::new);
        return draw(some, seed, progress);
    }

    /**
     * A few training images for a preview: drawn anew, or of a source, evenly from all of them.
     *
     * @throws Problem if a source cannot be read
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public Dataset sample(int count, Seed seed, Progress progress) {
        Optional<SourceRows> source = rows(seed);
        if (source.isPresent()) {
            return read(source.get(), source.get().sample(count), progress);
        }
        double[][] rows = draws(count, seed);
        if (!attributes().isEmpty()) {
            Arrays.sort(rows, Comparator.comparingDouble(row -> row[0]));
        }
        return draw(rows, seed, progress);
    }

    private Dataset read(SourceRows rows, int[] some, Progress progress) {
        ImageShape shape = shape();
        ImageSource source = source().orElseThrow();
        float[] images = PluginCall.get(source, () -> source.read(some, shape, progress));
        return new Dataset(shape, attributes(), SourceRows.rows(rows.values(), some), images);
    }

    /** The number of test images; with several attributes, or of a source, it may be less than {@link #test}. */
    public int testCount() {
        // Which images of a source they are depends on the seed, but not how many.
        return rows(new Seed(0))
                .map(rows -> rows.test().length)
                .orElseGet(() -> testGrid.rows(attributes(), test).length);
    }

    /** The number of all images of a source, used or not; 0 without a source. */
    public int sourceCount() {
        return source().map(source -> PluginCall.get(source, source::count)).orElse(0);
    }

    /** The largest number of training images that there can be: {@link #images}, or all of a source if they are fewer. */
    public int trainingCount() {
        return source().map(source -> Math.min(images, sourceCount())).orElse(images);
    }

    /**
     * Refuses to train anew with so few test images that there is nothing to compare.
     *
     * @throws Problem if there are fewer than two values of each attribute, or a source cannot be divided
     */
    public void requireTestImages() {
        int count = testCount();
        long least = testGrid.least(attributes());
        if (source().isEmpty() && count < least) {
            throw new Problem("data.test " + tooFew(test, least, attributes().size()) + ".");
        }
    }

    private static String tooFew(int test, long least, int attributes) {
        return "is " + test + ", but must be at least " + least + ", which is 2 values of each of " + attributes
                + " attributes; vary fewer of them with data.vary, or use more images";
    }

    /**
     * Draws images with given attributes, on all processors; the progress is told on the calling thread.
     *
     * @param rows values of {@link #attributes()}, one row for each image
     * @param seed determines the offsets of the blur, which all images of a seed share
     * @throws Problem if the generator is a source, whose images have their own attributes
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public Dataset draw(double[][] rows, Seed seed, Progress progress) {
        if (source().isPresent()) {
            throw new Problem(
                    "Images with other attributes than those of " + generator.displayName() + " cannot be drawn.");
        }
        ImageShape shape = shape();
        double[][] offsets = blur.draw(shape.dimensions(), seed.stream("blur"));
        float[] images = new float[rows.length * shape.length()];
        Variation variation = new Variation(generator, place, paint, attributes());
        Queue<Raster> free = new ConcurrentLinkedQueue<>();
        for (int from = 0; from < rows.length; from += BLOCK) {
            progress.checkCancelled();
            progress.report(from, rows.length, "Drawing images");
            IntStream.range(from, Math.min(rows.length, from + BLOCK))
                    .parallel()
                    .forEach(i -> {
                        Raster used = free.poll();
                        Raster raster = used == null ? new Raster(shape, offsets) : used;
                        PluginCall.run(generator, () -> variation.render(rows[i], raster));
                        raster.moveTo(images, i * shape.length());
                        free.add(raster);
                    });
        }
        return new Dataset(shape, attributes(), rows, images);
    }
}
