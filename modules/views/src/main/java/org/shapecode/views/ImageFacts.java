package org.shapecode.views;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Codes;
import org.shapecode.experiment.analysis.Holes;
import org.shapecode.experiment.analysis.ImageSelection;
import org.shapecode.experiment.analysis.Pictures;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Part;

/**
 * Some test images with their reconstructions; the notes of the figure tell their attributes and codes. As an analysis, it
 * follows the training and the time slider like any figure.
 *
 * @param chosen indices into the test set, rising
 */
record ImageFacts(List<Integer> chosen) implements Analysis {
    /** More pictures, or components of the code, do not fit beside a figure. */
    static final int MOST = 6;

    @Override
    public String id() {
        return "selected-images";
    }

    @Override
    public String displayName() {
        return "Selected images";
    }

    @Override
    public boolean accepts(Trained trained) {
        return chosen.get(0) < trained.test().count();
    }

    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        int count = trained.test().count();
        int[] indices = chosen.stream()
                .mapToInt(Integer::intValue)
                .filter(i -> i < count)
                .toArray();
        Dataset images = ImageSelection.of(trained.test(), indices);
        float[] codes = trained.model().codes(images);
        boolean decodes = trained.model().parts().contains(Part.DECODER);
        Dataset first = ImageSelection.of(
                images, IntStream.range(0, Math.min(MOST, indices.length)).toArray());
        List<ImageGrid.Row> rows = new ArrayList<>(List.of(Pictures.row("image", first.images(), first.shape())));
        if (decodes) {
            float[] outputs = trained.model().decode(trained.model().codes(first));
            rows.add(Pictures.row("reconstruction", outputs, first.shape()));
        }
        List<String> notes = new ArrayList<>();
        notes.add(
                indices.length == 1
                        ? "Test image " + (indices[0] + 1) + " of " + count
                        : indices.length + " of " + count + " test images");
        if (indices.length == 1 && trained.heldOut()[indices[0]]) {
            notes.add(Holes.LABEL);
        }
        for (int a = 0; a < images.attributes().size(); a++) {
            Attribute attribute = images.attributes().get(a);
            notes.add((attribute.name() + " " + range(images.column(a)) + " " + attribute.unit()).strip());
        }
        int d = trained.model().codeSize();
        for (int j = 0; j < Math.min(MOST, d); j++) {
            notes.add(Codes.name(d, j) + " " + range(Codes.component(codes, d, j)));
        }
        return new AnalysisResult(
                List.of(new Figure(id(), displayName(), List.of(new ImageGrid("", rows, List.of())), notes)), Map.of());
    }

    /** From the smallest to the largest value. */
    private static String range(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (sorted.length == 0) {
            return "";
        }
        String low = number(sorted[0]);
        String high = number(sorted[sorted.length - 1]);
        return low.equals(high) ? low : low + " \u2026 " + high;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
