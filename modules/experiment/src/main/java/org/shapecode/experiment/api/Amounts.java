package org.shapecode.experiment.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Counted;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.data.Data;
import org.shapecode.data.api.EvenGrid;
import org.shapecode.data.spi.ImageSource;
import org.shapecode.experiment.analysis.Trained;

/**
 * How many images a training really uses: a grid may have fewer than the experiment allows, and a batch has no more than
 * there are.
 *
 * @param training number of training images
 * @param test number of test images
 * @param batch number of images in a full batch
 */
record Amounts(int training, int test, int batch) {
    static Amounts of(Experiment experiment, Trained trained) {
        int training = trained.training().count();
        return new Amounts(
                training,
                trained.test().count(),
                Math.min(training, experiment.training().batch()));
    }

    /** A sentence for each number that is not the one of the experiment, apart from that of an even grid. */
    List<String> notes(Experiment experiment) {
        Data data = experiment.data();
        List<String> notes = new ArrayList<>();
        if (data.generator() instanceof ImageSource source) {
            notes.addAll(PluginCall.get(source, source::notes));
            notes.add("Of " + Counted.of(data.sourceCount(), "image") + ", " + training + " are for training and "
                    + test + " for testing.");
        } else if (test < EvenGrid.size(data.attributes().size(), data.test())) {
            notes.add("There are " + test + " test images instead of " + data.test()
                    + ": the attributes have no more values.");
        }
        if (batch != experiment.training().batch()) {
            notes.add("A batch has " + Counted.of(batch, "image") + " instead of "
                    + experiment.training().batch() + ": there are no more training images.");
        }
        return notes;
    }

    void addTo(Map<String, Double> numbers) {
        numbers.put("data.training-images", (double) training);
        numbers.put("data.test-images", (double) test);
        numbers.put("training.batch-images", (double) batch);
    }
}
