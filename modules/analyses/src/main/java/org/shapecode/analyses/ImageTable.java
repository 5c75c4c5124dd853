package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Images;
import org.shapecode.data.api.ImageShape;
import org.shapecode.experiment.analysis.Pictures;

/** Images over two quantities, with the values of one at the left and of the other below. */
final class ImageTable {
    private ImageTable() {}

    /**
     * A table of images.
     *
     * @param images row by row from the top, [rows times columns][pixels]
     * @param quantities of the labels
     * @param rows a label for each row
     * @param columns a label for each column
     */
    static ImageGrid of(
            String title,
            float[] images,
            ImageShape shape,
            List<String> rows,
            List<String> columns,
            ImageGrid.Quantities quantities) {
        List<ImageGrid.Picture> all = Pictures.row("", images, shape).pictures();
        List<ImageGrid.Row> table = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            int from = r * columns.size();
            table.add(new ImageGrid.Row(rows.get(r), all.subList(from, from + columns.size())));
        }
        return new ImageGrid(title, table, columns, quantities);
    }

    /**
     * The images of a plane of attributes: the values of the first from left to right, of the second from below.
     *
     * @param images one for each test image, such as its reconstruction; where there is none, the picture is black
     * @param framed whether each test image has a conspicuous frame
     */
    static ImageGrid of(String title, AttributePlane plane, float[] images, boolean[] framed) {
        List<ImageGrid.Row> table = new ArrayList<>();
        List<String> labels = Pictures.labels(plane.rows());
        int length = images.length / framed.length;
        for (int r = plane.rows().length - 1; r >= 0; r--) {
            int[] shown = plane.images()[r];
            float[] row = new float[shown.length * length];
            for (int c = 0; c < shown.length; c++) {
                if (shown[c] >= 0) {
                    System.arraycopy(images, shown[c] * length, row, c * length, length);
                }
            }
            Set<Integer> frames = IntStream.range(0, shown.length)
                    .filter(c -> shown[c] >= 0 && framed[shown[c]])
                    .boxed()
                    .collect(Collectors.toSet());
            ImageShape shape = plane.test().shape();
            List<ImageGrid.Picture> pictures = Pictures.row("", row, shape).pictures();
            table.add(new ImageGrid.Row(labels.get(r), pictures, frames, Images.of(shown)));
        }
        return new ImageGrid(
                title,
                table,
                Pictures.labels(plane.columns()),
                new ImageGrid.Quantities(
                        plane.horizontal().label(), plane.vertical().label(), ""));
    }
}
