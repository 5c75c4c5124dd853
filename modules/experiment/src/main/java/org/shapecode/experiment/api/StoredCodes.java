package org.shapecode.experiment.api;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shapecode.core.Counted;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.data.Data;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Codes;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;
import org.shapecode.network.api.TrainableModel;

/**
 * The table of the test images of a finished run, compared with what its weights give: without a manifest, weights of another
 * seed would go unnoticed.
 *
 * @param columns of the table, each with one value for each test image
 */
record StoredCodes(Map<String, double[]> columns) {
    private static final int MOST_IMAGES = 400;
    /** Processors differ in the last bits. */
    private static final double TOLERANCE = 1e-3;

    /**
     * In what the weights differ from the table, up to rounding, or from the metrics; empty if they fit. Takes tenths of a
     * second.
     *
     * @param steps of the metrics
     * @throws org.shapecode.core.Problem if the weights are damaged
     */
    Optional<String> fault(Experiment experiment, RunFolder files, int steps) throws IOException {
        Data data = experiment.data();
        int all = data.testCount();
        int stride = (all + MOST_IMAGES - 1) / MOST_IMAGES;
        int[] chosen = IntStream.iterate(0, i -> i < all, i -> i + stride).toArray();
        Dataset images = data.test(new Seed(experiment.seed()), stride, Progress.NONE);
        List<Attribute> attributes = data.attributes();
        try (TrainableModel trained = experiment.newModel(1)) {
            trained.load(files.weights());
            int found = trained.stepsTaken().orElse(steps);
            if (found != steps) {
                return Optional.of("the weights are of step " + found + ", but "
                        + files.metrics().getFileName() + " has " + Counted.of(steps, "step"));
            }
            Model model = trained.model();
            double[] errors = PluginCall.get(experiment.model(), () -> model.errors(images));
            boolean same = isColumn("error", chosen, errors);
            for (int j = 0; j < attributes.size(); j++) {
                same &= isColumn(attributes.get(j).name(), chosen, images.column(j));
            }
            int d = model.codeSize();
            float[] codes = PluginCall.get(experiment.model(), () -> model.codes(images));
            boolean sameCodes = true;
            for (int j = 0; j < d; j++) {
                sameCodes &= isColumn("z" + (j + 1), chosen, Codes.component(codes, d, j));
            }
            same &= sameCodes || areAsGood(experiment, model, codes, chosen);
            return same
                    ? Optional.empty()
                    : Optional.of(files.codes().getFileName() + " does not hold what the weights give");
        }
    }

    /**
     * Whether a model that finds codes by search decodes the stored ones to the same images: where many codes are equally
     * good, the last bits decide which it finds.
     */
    private boolean areAsGood(Experiment experiment, Model model, float[] codes, int[] chosen) {
        if (model.layers().isEmpty() || model.layers().stream().anyMatch(layer -> layer.part() == Part.ENCODER)) {
            return false;
        }
        float[] stored = new float[codes.length];
        int d = model.codeSize();
        for (int i = 0; i < stored.length; i++) {
            double[] column = columns.get("z" + (i % d + 1));
            if (column == null) {
                return false;
            }
            stored[i] = (float) column[chosen[i / d]];
        }
        float[] wanted = PluginCall.get(experiment.model(), () -> model.decode(codes));
        float[] found = PluginCall.get(experiment.model(), () -> model.decode(stored));
        return IntStream.range(0, wanted.length).allMatch(i -> Math.abs(wanted[i] - found[i]) <= TOLERANCE);
    }

    private boolean isColumn(String name, int[] chosen, double[] expected) {
        double[] stored = columns.get(name);
        if (stored == null) {
            return false;
        }
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        return IntStream.range(0, chosen.length)
                .allMatch(i -> Math.abs(stored[chosen[i]] - expected[i]) <= TOLERANCE * largest);
    }
}
