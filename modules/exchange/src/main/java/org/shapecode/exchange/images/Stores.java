package org.shapecode.exchange.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.shapecode.core.Counted;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.exchange.numpy.NumpyArray;
import org.shapecode.exchange.numpy.NumpyFile;
import org.shapecode.exchange.numpy.NumpyRows;

/**
 * Opens files and folders of images by what they hold.
 *
 * @param source the file or folder
 * @param table another file with the attributes; null for what is in the source or beside it
 * @param array the name of the array of images; empty for the usual ones
 * @param labels the name of the array of attributes; empty for all of the same length
 */
record Stores(Path source, Path table, String array, String labels) {
    private static final List<String> USUAL =
            List.of("imgs", "images", "x_train", "X_train", "train_images", "image", "X", "x", "data", "arr_0");
    /** The latent factors of dSprites (Matthey et al., 2017), in the order of its columns. */
    private static final List<String> DSPRITES = List.of("color", "shape", "scale", "orientation", "posX", "posY");

    private static final String DSPRITES_VALUES = "latents_values";
    private static final String DSPRITES_CLASSES = "latents_classes";
    /** Arrays of known files that are used otherwise. */
    private static final List<String> ELSEWHERE = List.of(DSPRITES_CLASSES, "metadata", "x_train", "x_test");

    /** With more columns, an array is data of another kind. */
    private static final int MOST_COLUMNS = 32;

    private static final long MOST_VALUES = 200_000_000;

    /** What a file is. */
    private enum Kind {
        FOLDER,
        NUMPY,
        IDX
    }

    /**
     * Opens it.
     *
     * @throws Problem if it is missing, or does not hold images
     */
    ImageStore open() {
        return switch (kind(source)
                .orElseThrow(
                        () -> new Problem(source + " is neither a folder of pictures nor an NPZ, NPY or IDX file."))) {
            case FOLDER -> new PictureFolder(source, table);
            case NUMPY -> numpy();
            case IDX -> idx();
        };
    }

    /** Whether there may be images in a file or folder; a picture is known by its name. */
    static boolean isImages(Path path) {
        Optional<Kind> kind = kind(path);
        return kind.isPresent() && (kind.get() != Kind.FOLDER || PictureFolder.isIn(path));
    }

    /** The file of labels beside a source, which is read if no table is named. */
    static Optional<Path> labels(Path source) {
        return kind(source).filter(kind -> kind == Kind.IDX).flatMap(kind -> IdxFile.labels(source));
    }

    private static Optional<Kind> kind(Path path) {
        if (Files.isDirectory(path)) {
            return Optional.of(Kind.FOLDER);
        }
        try {
            return NumpyFile.is(path)
                    ? Optional.of(Kind.NUMPY)
                    : IdxFile.is(path) ? Optional.of(Kind.IDX) : Optional.empty();
        } catch (IOException e) {
            throw new Problem("Cannot read " + path + ": " + Reason.of(e) + ".", e);
        }
    }

    private ImageStore idx() {
        Path beside = table != null ? table : IdxFile.labels(source).orElse(null);
        IntFunction<List<Column>> columns = count -> beside == null ? List.of() : columns(beside, "label", count);
        return new ArrayImages(source.toString(), () -> IdxFile.rows(source), columns, null, List.of());
    }

    private static NumpyArray shape(NumpyRows opened) {
        try (NumpyRows rows = opened) {
            return rows.array();
        } catch (IOException e) {
            throw new Problem("Cannot close a file: " + Reason.of(e) + ".", e);
        }
    }

    private ImageStore numpy() {
        try (NumpyFile numpy = NumpyFile.open(source)) {
            Map<String, NumpyArray> numbers = numpy.numbers();
            String images = imageArray(numpy, numbers);
            long rows = shape(numpy.rows(images)).rows();
            boolean dsprites = numbers.containsKey(DSPRITES_VALUES) && images.equals("imgs");
            List<String> used = table == null ? labelArrays(numbers, images, rows) : List.of();
            IntFunction<List<Column>> columns = count -> table != null
                    ? columns(table, "label", count)
                    : used.stream()
                            .flatMap(name -> columns(numpy, name, count, "labels", dsprites).stream())
                            .toList();
            // As published, its bytes are 0 and 1.
            Levels known = dsprites && numbers.get(images).type().size() == 1 ? Levels.UNIT : null;
            return new ArrayImages(
                    numpy.what(images),
                    () -> NumpyFile.rows(source, images),
                    columns,
                    known,
                    unused(numpy.names(), images, used));
        }
    }

    /** Tells which arrays of a file were not chosen as attributes, if all that can be are. */
    private List<String> unused(List<String> names, String images, List<String> used) {
        if (table != null || !labels.isEmpty() || used.equals(List.of(partner(images)))) {
            return List.of();
        }
        List<String> others = names.stream()
                .filter(name -> !name.equals(images) && !used.contains(name) && !ELSEWHERE.contains(name))
                .toList();
        return others.isEmpty()
                ? List.of()
                : List.of("In " + source + ", " + String.join(", ", others)
                        + (others.size() == 1 ? " is" : " are") + " not used: attributes are arrays of numbers with a"
                        + " row for each image, and at most " + MOST_COLUMNS + " columns.");
    }

    private static String partner(String images) {
        return images.replace("images", "labels").replaceFirst("^x", "y").replaceFirst("^X", "y");
    }

    private String imageArray(NumpyFile numpy, Map<String, NumpyArray> numbers) {
        if (!array.isEmpty()) {
            return array;
        }
        List<String> possible = numbers.keySet().stream()
                .filter(name -> ArrayImages.isImages(numbers.get(name)))
                .toList();
        Optional<String> usual = USUAL.stream()
                .filter(name -> numpy.names().contains(name))
                .filter(name -> possible.contains(name) || !numbers.containsKey(name))
                .findFirst();
        if (usual.isPresent()) {
            return usual.get();
        }
        if (possible.size() == 1) {
            return possible.get(0);
        }
        if (numpy.names().size() == 1) {
            return numpy.names().get(0);
        }
        String found = numbers.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue().shapeText())
                .collect(Collectors.joining(", "));
        throw new Problem(source + " has " + (possible.isEmpty() ? "no array" : "several arrays")
                + " of images ([n][height][width], or with channels): " + found
                + "; name one as data.generator.array.");
    }

    private List<String> labelArrays(Map<String, NumpyArray> numbers, String images, long count) {
        if (!labels.isEmpty()) {
            return List.of(labels);
        }
        String partner = partner(images);
        if (!partner.equals(images)
                && numbers.containsKey(partner)
                && numbers.get(partner).rowLength() <= MOST_COLUMNS) {
            return List.of(partner);
        }
        return numbers.keySet().stream()
                .filter(name -> !name.equals(images) && !name.equals(DSPRITES_CLASSES))
                .filter(name -> {
                    NumpyArray array = numbers.get(name);
                    int axes = array.shape().length;
                    return (axes == 1 || axes == 2) && array.rows() == count && array.rowLength() <= MOST_COLUMNS;
                })
                .toList();
    }

    /**
     * The columns of an array.
     *
     * @param parameter that names it, or may name another
     */
    private static List<Column> columns(NumpyFile numpy, String name, int count, String parameter, boolean dsprites) {
        String single = name.matches("(?i)y(_?(train|test))?|labels?|(train|test)_labels") ? "label" : name;
        List<String> names = dsprites && name.equals(DSPRITES_VALUES) ? DSPRITES : List.of();
        requireColumns(numpy.what(name), shape(numpy.rows(name)), count, parameter);
        return columns(numpy.values(name, MOST_VALUES), single, names);
    }

    /** Refuses an array that can be no attributes of so many images, before it is read. */
    private static void requireColumns(String what, NumpyArray array, int count, String parameter) {
        if (array.rows() != count || array.rowLength() > MOST_COLUMNS) {
            throw new Problem(what + " has the shape " + array.shapeText() + ", but attributes of " + count
                    + " images are [" + count + "], or up to " + MOST_COLUMNS
                    + " columns; correct it, or choose another as data.generator." + parameter + ".");
        }
    }

    private static List<Column> columns(double[][] values, String single, List<String> names) {
        int count = values.length == 0 ? 0 : values[0].length;
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < count; j++) {
            double[] column = new double[values.length];
            for (int i = 0; i < column.length; i++) {
                column[i] = values[i][j];
                if (!Double.isFinite(column[i])) {
                    throw new Problem("The attribute " + single + " of image " + i + " is " + column[i]
                            + "; replace values that are not finite.");
                }
            }
            String name = names.size() == count ? names.get(j) : count == 1 ? single : single + (j + 1);
            columns.add(new Column(name, column));
        }
        return columns;
    }

    /** The columns of a file whose rows are in the order of the images. */
    private static List<Column> columns(Path file, String single, int count) {
        List<Column> columns = switch (kind(file).map(Kind::name).orElse("")) {
            case "NUMPY" -> {
                try (NumpyFile numpy = NumpyFile.open(file)) {
                    yield numpy.names().stream()
                            .flatMap(name -> columns(numpy, name, count, "table", false).stream())
                            .toList();
                }
            }
            case "IDX" -> {
                try (NumpyRows rows = IdxFile.rows(file)) {
                    requireColumns(file.toString(), rows.array(), count, "table");
                    yield columns(rows.values(MOST_VALUES), single, List.of());
                } catch (IOException e) {
                    throw new Problem("Cannot close " + file + ": " + Reason.of(e) + ".", e);
                }
            }
            default -> new AttributeTable(file).columns();
        };
        for (Column column : columns) {
            if (column.values().length != count) {
                throw new Problem(file + " has " + Counted.of(column.values().length, "row") + ", but there "
                        + (count == 1 ? "is " : "are ") + Counted.of(count, "image") + ".");
            }
        }
        return columns;
    }
}
