package org.shapecode.core.figure;

import java.util.List;
import java.util.Set;

/**
 * Grey-level or colour pictures in rows, such as inputs above reconstructions.
 *
 * @param title one line; may be empty
 * @param rows from top to bottom, each with the same number of pictures
 * @param columnLabels a label under each column; may be empty
 * @param quantities what labels and grey levels are
 */
public record ImageGrid(String title, List<Row> rows, List<String> columnLabels, Quantities quantities)
        implements Panel {
    public ImageGrid {
        rows = List.copyOf(rows);
        columnLabels = List.copyOf(columnLabels);
    }

    /** Labels that speak for themselves, and pictures whose grey levels need no scale. */
    public ImageGrid(String title, List<Row> rows, List<String> columnLabels) {
        this(title, rows, columnLabels, Quantities.NONE);
    }

    @Override
    public ImageGrid titled(String newTitle) {
        return new ImageGrid(newTitle, rows, columnLabels, quantities);
    }

    /** The same pictures, with the quantities and units of their numbers. */
    public ImageGrid of(Quantities shown) {
        return new ImageGrid(title, rows, columnLabels, shown);
    }

    /** The same pictures, with numbers of this quantity under the columns; of none if it is empty. */
    public ImageGrid over(String columns) {
        return of(new Quantities(columns, "", ""));
    }

    /**
     * The quantities, with units, of the numbers in a grid, such as {@code "radius (px)"}.
     *
     * @param columns of the labels under the columns; empty if these are words
     * @param rows of the labels of the rows, likewise
     * @param values of the grey levels, for a colour bar; empty for none. All pictures then have the same black and white
     */
    public record Quantities(String columns, String rows, String values) {
        /** Words and images. */
        public static final Quantities NONE = new Quantities("", "", "");
    }

    /**
     * One row of pictures.
     *
     * @param label name of the row
     * @param pictures from left to right
     * @param framed indices of those with a conspicuous frame, such as images inside a hole
     * @param images the test images that the pictures show
     */
    public record Row(String label, List<Picture> pictures, Set<Integer> framed, Images images) {
        public Row {
            pictures = List.copyOf(pictures);
            framed = Set.copyOf(framed);
            images.of(label, pictures.size());
        }

        /** Pictures that show no test images. */
        public Row(String label, List<Picture> pictures, Set<Integer> framed) {
            this(label, pictures, framed, Images.NONE);
        }

        /** Without conspicuous frames. */
        public Row(String label, List<Picture> pictures) {
            this(label, pictures, Set.of());
        }

        /** The same pictures, showing these test images. */
        public Row showing(Images shown) {
            return new Row(label, pictures, framed, shown);
        }
    }

    /**
     * One picture. The array is not copied.
     *
     * @param width in pixels
     * @param height in pixels
     * @param values row by row from the top: height times width values, or, for a picture in colour, so many of red, then of
     *     green, then of blue
     * @param black value shown as black, the first colour
     * @param white value shown as white, the last colour; in colour, as a channel at its brightest; values beyond either are
     *     clamped when drawn
     */
    public record Picture(int width, int height, float[] values, double black, double white) {
        private static final int COLOURS = 3;

        public Picture {
            if (values.length != width * height && values.length != COLOURS * width * height) {
                throw new IllegalArgumentException(
                        values.length + " values do not make a picture of " + width + " × " + height);
            }
        }

        /** The number of channels: 1, or 3 for red, green and blue. */
        public int channels() {
            return values.length / (width * height);
        }

        /** The values of a channel, from 0, at a pixel, counted row by row. */
        public float value(int channel, int pixel) {
            return values[channel * width * height + pixel];
        }
    }
}
