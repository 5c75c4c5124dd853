package org.shapecode.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.exchange.numpy.NumpyWriter;
import org.shapecode.exchange.weights.NamedArray;
import org.shapecode.exchange.weights.NamedWeights;
import org.shapecode.experiment.analysis.Metrics;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Run;
import org.shapecode.network.NetworkModel;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;
import org.shapecode.network.spi.ModelBuilder;

/**
 * The arrays of a run, for NumPy. The first axis of all but the weights is the image or the step.
 *
 * @param training whether the training images are among them
 */
record RunArrays(Run run, Trained trained, boolean training) {
    Model model() {
        return trained.model();
    }

    /**
     * Writes the arrays.
     *
     * @param texts go in as they are, by name
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    void write(NumpyWriter out, Map<String, String> texts, Progress progress) throws IOException {
        int units = training ? 4 : 3;
        progress.report(0, units, "Writing test images");
        images(out, "", trained.test());
        out.add("held_out", bytes(trained.heldOut()), trained.test().count());
        out.add(
                "attribute_names",
                trained.test().attributes().stream().map(Attribute::name).toArray(String[]::new));
        if (training) {
            progress.checkCancelled();
            progress.report(1, units, "Writing training images");
            images(out, "training_", trained.training());
        }
        progress.checkCancelled();
        progress.report(units - 2, units, "Writing metrics");
        metrics(out, trained.metrics());
        numbers(out);
        progress.checkCancelled();
        progress.report(units - 1, units, "Writing weights");
        if (model() instanceof NetworkModel) {
            for (NamedArray array : NamedWeights.of(model())) {
                out.add(
                        array.name(),
                        array.values(),
                        array.shape().stream().mapToLong(Integer::longValue).toArray());
            }
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            out.add(text.getKey(), text.getValue());
        }
        progress.checkCancelled();
    }

    private void images(NumpyWriter out, String prefix, Dataset data) throws IOException {
        ModelBuilder plugin = run.experiment().model();
        Model model = model();
        int count = data.count();
        out.add(prefix + "images", data.images(), axes(data));
        int columns = data.attributes().size();
        double[] attributes =
                Arrays.stream(data.values()).flatMapToDouble(Arrays::stream).toArray();
        out.add(prefix + "attributes", attributes, count, columns);
        float[] codes = PluginCall.get(plugin, () -> model.codes(data));
        out.add(prefix + "codes", codes, count, model.codeSize());
        out.add(prefix + "errors", PluginCall.get(plugin, () -> model.errors(data)), count);
        if (model.parts().contains(Part.DECODER)) {
            out.add(prefix + "reconstructions", PluginCall.get(plugin, () -> model.decode(codes)), axes(data));
        }
    }

    private static long[] axes(Dataset data) {
        ImageShape shape = data.shape();
        long[] axes = new long[shape.dimensions() + 2];
        Arrays.fill(axes, shape.size());
        axes[0] = data.count();
        axes[1] = shape.channels();
        return axes;
    }

    private static byte[] bytes(boolean[] values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (values[i] ? 1 : 0);
        }
        return bytes;
    }

    private static void metrics(NumpyWriter out, Metrics metrics) throws IOException {
        int steps = metrics.steps();
        out.add("metrics.step", IntStream.rangeClosed(1, steps).toArray(), steps);
        for (String term : metrics.terms()) {
            out.add("metrics." + term, metrics.column(term), steps);
        }
    }

    /** What the analyses measured; nothing until the run is done. */
    private void numbers(NumpyWriter out) throws IOException {
        List<String> names = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        run.summary().forEach((name, value) -> {
            names.add(name);
            values.add(value);
        });
        out.add("number_names", names.toArray(String[]::new));
        out.add("numbers", values.stream().mapToDouble(Double::doubleValue).toArray(), values.size());
    }
}
