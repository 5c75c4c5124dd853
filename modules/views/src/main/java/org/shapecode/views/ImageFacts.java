package org.shapecode.views;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Note;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Codes;
import org.shapecode.experiment.analysis.Holes;
import org.shapecode.experiment.analysis.ImageSelection;
import org.shapecode.experiment.analysis.NumberName;
import org.shapecode.experiment.analysis.Pictures;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Part;

/**
 * The first of some test images and its reconstruction; the notes of the figure tell the attributes and codes of all. As an
 * analysis, it follows the training and the time slider like any figure.
 *
 * @param chosen indices into the test set, rising
 */
record ImageFacts(List<Integer> chosen) implements Analysis {
    /** More components of the code do not fit below a figure. */
    private static final int MOST = 6;

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
        int[] indices = chosen.stream().mapToInt(i -> i).filter(i -> i < count).toArray();
        Dataset images = ImageSelection.of(trained.test(), indices);
        float[] codes = trained.model().codes(images);
        List<Note> notes = new ArrayList<>();
        notes.add(Note.sentence(
                indices.length == 1
                        ? "Test image " + (indices[0] + 1) + " of " + count
                        : indices.length + " of " + count + " test images"));
        if (indices.length == 1 && trained.heldOut()[indices[0]]) {
            notes.add(Note.sentence(Holes.LABEL));
        }
        for (int a = 0; a < images.attributes().size(); a++) {
            Attribute attribute = images.attributes().get(a);
            notes.add(Note.sentence(
                    (attribute.title() + " " + range(images.column(a)) + " " + attribute.unit()).strip()));
        }
        int d = trained.model().codeSize();
        for (int j = 0; j < Math.min(MOST, d); j++) {
            notes.add(Note.number("code " + Codes.name(d, j), range(Codes.component(codes, d, j))));
        }
        return new AnalysisResult(
                List.of(new Figure(id(), "", List.of(pictures(trained, indices[0])), notes)), Map.of());
    }

    private static ImageGrid pictures(Trained trained, int index) {
        Dataset image = ImageSelection.of(trained.test(), index);
        List<ImageGrid.Picture> pictures = new ArrayList<>(List.of(Pictures.picture(image.images(), image.shape())));
        List<String> labels = new ArrayList<>(List.of("input"));
        if (trained.model().parts().contains(Part.DECODER)) {
            float[] output = trained.model().decode(trained.model().codes(image));
            pictures.add(Pictures.picture(output, image.shape()));
            labels.add("output");
        }
        return new ImageGrid("", List.of(new ImageGrid.Row("", pictures)), labels);
    }

    /** From the smallest to the largest value. */
    private static String range(double[] values) {
        DoubleSummaryStatistics all = Arrays.stream(values).summaryStatistics();
        String low = NumberName.value(all.getMin());
        String high = NumberName.value(all.getMax());
        return low.equals(high) ? low : low + " \u2026 " + high;
    }
}
