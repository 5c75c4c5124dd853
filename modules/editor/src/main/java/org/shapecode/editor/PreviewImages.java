package org.shapecode.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Note;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Reading;
import org.shapecode.data.Data;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Pictures;
import org.shapecode.experiment.api.Document;

/**
 * A sample of an experiment's training images, or why there is none. Thread-safe.
 *
 * @param figure the images, in ascending order of the first attribute, with a note on those that are black
 * @param problem why there is none, as a sentence; null if there is one
 */
record PreviewImages(Optional<Figure> figure, String problem) {
    private static final int SMALL = 128;
    private static final int LARGE = 400;

    /** Grey levels below this look black. */
    private static final float FAINT = 0.03f;

    /** Draws the images of a document, in tens of milliseconds. */
    static PreviewImages of(Document document, Progress progress) {
        if (document.fields().isEmpty()) {
            return new PreviewImages(Optional.empty(), "No preview");
        }
        document.openImages();
        Object json = document.fields().get("data");
        Reading<Data> reading = Parameters.read(Data.class, json == null ? Map.of() : json);
        if (!reading.problems().isEmpty()) {
            return new PreviewImages(
                    Optional.empty(), "No preview: " + reading.problems().get(0) + ".");
        }
        Object seed = document.fields().get("seed");
        try {
            return of(reading.value(), new Seed(seed instanceof Number number ? number.longValue() : 1), progress);
        } catch (Problem e) {
            return new PreviewImages(Optional.empty(), "No preview: " + e.getMessage());
        }
    }

    private static PreviewImages of(Data data, Seed seed, Progress progress) {
        boolean line = data.shape().dimensions() == 1;
        int side = line ? 0 : data.size() <= SMALL ? 4 : data.size() <= LARGE ? 3 : 2;
        Dataset drawn = data.sample(line ? 5 : side * side, seed, progress);
        Panel panel = line && !data.shape().isColour() ? plot(drawn) : grid(drawn, line ? 1 : side);
        return new PreviewImages(Optional.of(new Figure("data", "", List.of(panel), notes(drawn))), null);
    }

    /** Says that cells which look empty hold an image. */
    private static List<Note> notes(Dataset drawn) {
        int length = drawn.shape().length();
        long black = IntStream.range(0, drawn.count())
                .filter(i -> IntStream.range(i * length, (i + 1) * length).allMatch(p -> drawn.images()[p] < FAINT))
                .count();
        boolean small = drawn.attributes().stream().anyMatch(Attribute::isSize);
        return black == 0
                ? List.of()
                : List.of(Note.sentence(black + " of " + drawn.count() + (black == 1 ? " is" : " are") + " black"
                        + (small ? ", smaller than a pixel" : "")));
    }

    private static Panel grid(Dataset drawn, int side) {
        List<ImageGrid.Row> rows = new ArrayList<>();
        int row = side * drawn.shape().length();
        for (int from = 0; from < drawn.images().length; from += row) {
            rows.add(Pictures.row("", Arrays.copyOfRange(drawn.images(), from, from + row), drawn.shape()));
        }
        return new ImageGrid("", rows, List.of());
    }

    private static Panel plot(Dataset drawn) {
        int size = drawn.shape().size();
        double[] x = new double[size];
        Arrays.setAll(x, i -> i);
        List<String> values = drawn.attributes().isEmpty() ? List.of() : Pictures.labels(drawn.column(0));
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < drawn.count(); i++) {
            double[] y = new double[size];
            for (int t = 0; t < size; t++) {
                y[t] = drawn.images()[i * size + t];
            }
            String value = drawn.attributes().isEmpty() ? "" : values.get(i);
            series.add(new Series(value, Series.Style.LINE, x, y));
        }
        return new Plot("", Axis.linear("pixel"), Axis.linear("grey level"), series);
    }
}
