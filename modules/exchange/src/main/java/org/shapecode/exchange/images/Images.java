package org.shapecode.exchange.images;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.ImageShape;
import org.shapecode.data.api.ImageTable;
import org.shapecode.data.spi.ImageSource;

/**
 * The user's own images: pictures in a folder, a NumPy array, or an IDX file.
 *
 * @param source absolute path
 * @param table absolute path of a table of attributes; empty for the one in the source or beside it
 * @param testSource absolute path of images for testing; empty for none
 * @param testColumn a column that names test images; empty for none
 * @param testShare share of the images in the test set, unless the source names test images
 * @param randomPart whether a subset of the images is chosen at random
 * @param fit how images become square
 * @param array name of the array of images in a file of several; empty for the usual names
 * @param labels name of the array of attributes; empty for all of the same length
 * @param black the value of black; unless it is below white, both are detected
 * @param white the value of white
 * @param attributes what varies; empty to read them from the source
 */
@PluginInfo(
        id = "images",
        name = "Own images",
        description = "Pictures in a folder, or an NPZ, NPY or IDX file, with their attributes.",
        help =
                "A folder holds PNG, JPEG, TIFF or BMP pictures and, optionally, a CSV file with the names of the"
                        + " pictures in one column and attributes in the others. In an NPZ file, other arrays of the same"
                        + " length are attributes; dSprites and MNIST can be used as published. Attributes are read from"
                        + " the source and written into the experiment, where you can correct their kinds and ranges, and leave some out.",
        position = 900)
public record Images(
        @Parameter(
                label = "Source",
                description = "Folder of pictures, or an NPZ, NPY or IDX file.",
                role = Parameter.Role.FILE)
        String source,

        @Parameter(
                label = "Table",
                description =
                        "CSV file with a row of attributes for each image; empty for the CSV file in the folder, or the"
                                + " labels beside an IDX file.",
                role = Parameter.Role.FILE)
        String table,

        @Parameter(
                label = "Test source",
                description = "Folder or file with separate test images; empty for none.",
                role = Parameter.Role.FILE)
        String testSource,

        @Parameter(
                label = "Test column",
                description = "Column that marks test images with 1, true, yes or test; empty for none.")
        String testColumn,

        @Parameter(
                label = "Test share",
                description =
                        "Share of the images in the test set, drawn with the seed; unused if the source names test images.",
                min = 0,
                max = 0.99,
                step = 0.05)
        double testShare,

        @Parameter(
                label = "Random part",
                description =
                        "If the source has more images than are used, chooses them at random with the seed instead of "
                                + "evenly from first to last.")
        boolean randomPart,

        @Parameter(
                label = "Fit",
                description =
                        "Scale the whole image, which distorts it unless it is square (all images must have the same"
                                + " size); cover the square and cut off the rest; or crop the centre without scaling.")
        Fit fit,

        @Parameter(
                label = "Array",
                description = "Array of images in an NPZ file; empty for the usual names, such as imgs or x_train.")
        String array,

        @Parameter(
                label = "Labels",
                description = "Array of attributes in an NPZ file; empty for all arrays with one row per image.")
        String labels,

        @Parameter(
                label = "Black",
                description = "Array value of black; unless it is below white, both are detected from the array.")
        double black,

        @Parameter(label = "White", description = "Array value of white.")
        double white,

        @Parameter(
                label = "Attributes",
                description = "Name, kind and range of each attribute; empty to read them from the source.")
        List<ImageAttribute> attributes)
        implements ImageSource {
    private static final double USUAL_SHARE = 0.1;

    /**
     * Checks the attributes.
     *
     * @throws InvalidParameter if two have the same name, or none is used
     */
    public Images {
        attributes = List.copyOf(attributes);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < attributes.size(); i++) {
            if (!names.add(attributes.get(i).name())) {
                throw new InvalidParameter(
                        "attributes." + i + ".name", "is \"" + attributes.get(i).name() + "\" again; remove one");
            }
        }
        if (!attributes.isEmpty() && attributes.stream().noneMatch(ImageAttribute::used)) {
            throw new InvalidParameter("attributes", "has none that is used; use at least one");
        }
    }

    /** No source. */
    public Images() {
        this("");
    }

    /** All of a source, with a tenth for testing. */
    public Images(String source) {
        this(source, "", "", "", USUAL_SHARE, false, Fit.SCALE, "", "", 0, 0, List.of());
    }

    /** The same with other test images. */
    Images withTest(String other) {
        return new Images(
                source, table, other, testColumn, testShare, randomPart, fit, array, labels, black, white, attributes);
    }

    /** The same, made square in another way. */
    Images with(Fit other) {
        return new Images(
                source,
                table,
                testSource,
                testColumn,
                testShare,
                randomPart,
                other,
                array,
                labels,
                black,
                white,
                attributes);
    }

    /** The same with what was found. */
    Images with(Levels levels, List<ImageAttribute> found) {
        return new Images(
                source,
                table,
                testSource,
                testColumn,
                testShare,
                randomPart,
                fit,
                array,
                labels,
                levels.black(),
                levels.white(),
                found);
    }

    /** What decides which images and columns there are. */
    Images withoutChoices() {
        return new Images(source, table, testSource, testColumn, 0, false, Fit.SCALE, array, labels, 0, 0, List.of());
    }

    Levels levels() {
        return new Levels(black, white);
    }

    @Override
    public List<Attribute> attributes(int size) {
        List<ImageAttribute> known = isFound()
                ? attributes
                : FoundAttributes.known(this).map(FoundAttributes::attributes).orElse(List.of());
        return known.stream()
                .filter(ImageAttribute::used)
                .map(ImageAttribute::attribute)
                .toList();
    }

    /** Whether there is nothing to look for. */
    private boolean isFound() {
        return !attributes.isEmpty() || source.isEmpty();
    }

    private List<ImageAttribute> found() {
        return isFound() ? attributes : FoundAttributes.read(this).required();
    }

    @Override
    public void check() {
        if (source.isEmpty()) {
            throw new InvalidParameter("source", "is empty; choose a folder of pictures, or an NPZ, NPY or IDX file");
        }
        if (attributes.isEmpty()) {
            try {
                FoundAttributes.known(this)
                        .orElseThrow(() -> new InvalidParameter(
                                "source", "has not been read yet; open the experiment again to read it"))
                        .required();
            } catch (Problem e) {
                throw new InvalidParameter(
                        "source", "cannot be used: " + e.getMessage().replaceFirst("\\.$", ""));
            }
        }
    }

    @Override
    public boolean isOpened() {
        return isFound()
                || FoundAttributes.known(this).filter(FoundAttributes::isRead).isPresent();
    }

    @Override
    public void open() {
        if (!isFound()) {
            FoundAttributes.read(this);
        }
    }

    @Override
    public ImageSource complete(Progress progress) {
        return !attributes.isEmpty() && levels().isKnown() ? this : with(known(progress), found());
    }

    @Override
    public ImageSource incomplete() {
        return with(new Levels(0, 0), List.of());
    }

    @Override
    public ImageSource detect(Progress progress) {
        Images empty = with(new Levels(0, 0), List.of());
        List<ImageAttribute> found = empty.found();
        List<Column> columns = Opened.of(this).columns();
        List<ImageAttribute> chosen = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            ImageAttribute each = found.get(i);
            double[] values = columns.get(i).values();
            chosen.add(attributes.stream()
                    .filter(before -> before.name().equals(each.name()))
                    .findFirst()
                    .map(before -> before.in(each, values))
                    .orElse(each));
        }
        return with(empty.known(progress), chosen.stream().anyMatch(ImageAttribute::used) ? chosen : found);
    }

    private Levels known(Progress progress) {
        return levels().isKnown() ? levels() : Opened.of(this).levels(progress);
    }

    @Override
    public int count() {
        return Opened.of(this).count();
    }

    @Override
    public ImageTable imageTable() {
        Opened opened = Opened.of(this);
        List<ImageAttribute> wanted =
                found().stream().filter(ImageAttribute::used).toList();
        double[][] values = new double[opened.count()][wanted.size()];
        for (int j = 0; j < wanted.size(); j++) {
            ImageAttribute attribute = wanted.get(j);
            Column column = opened.columns().stream()
                    .filter(each -> each.name().equals(attribute.name()))
                    .findFirst()
                    .orElseThrow(() -> new Problem(source + " has no column \"" + attribute.name() + "\"; it has "
                            + String.join(
                                    ", ",
                                    opened.columns().stream().map(Column::name).toList())
                            + "; correct data.generator.attributes, or empty it to detect them again."));
            for (int i = 0; i < values.length; i++) {
                try {
                    values[i][j] = attribute.value(column.values()[i]);
                } catch (IllegalArgumentException e) {
                    throw new Problem(
                            "The " + attribute.name() + " of " + opened.place(i) + " " + e.getMessage() + ".", e);
                }
            }
        }
        return new ImageTable(values, opened.test());
    }

    @Override
    public boolean isRandomPart() {
        return randomPart;
    }

    /**
     * All files and folders that it reads.
     *
     * @throws Problem if one is missing
     */
    List<Path> files() {
        List<Path> files = new ArrayList<>(List.of(Opened.path("source", source)));
        if (!table.isEmpty()) {
            files.add(Opened.path("table", table));
        }
        if (!testSource.isEmpty()) {
            files.add(Opened.path("test-source", testSource));
        }
        files.addAll(filesBeside());
        return files;
    }

    @Override
    public List<Path> filesBeside() {
        List<Path> files = new ArrayList<>();
        if (!source.isEmpty() && table.isEmpty()) {
            Stores.labels(Opened.path("source", source)).ifPresent(files::add);
        }
        if (!testSource.isEmpty()) {
            Stores.labels(Opened.path("test-source", testSource)).ifPresent(files::add);
        }
        return files;
    }

    @Override
    public List<String> notes() {
        return Opened.of(this).notes();
    }

    @Override
    public float[] read(int[] rows, ImageShape shape, Progress progress) {
        Opened opened = Opened.of(this);
        int[] order = Arrays.stream(rows).sorted().distinct().toArray();
        try {
            Levels known = levels().isKnown() ? levels() : opened.levels(progress);
            return new PixelReader(this, opened, known, shape).read(rows, order, progress);
        } catch (IOException e) {
            throw new Problem("Cannot read " + source + ": " + Reason.of(e) + ".", e);
        }
    }
}
