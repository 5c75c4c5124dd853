package org.shapecode.views.interpolation;

import java.util.List;
import java.util.Locale;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.experiment.analysis.NearestImages;
import org.shapecode.experiment.analysis.Trained;

/**
 * A code, decoded.
 *
 * @param image as decoded, not clamped
 * @param trained the model and its data
 * @param nearest the index of the nearest training image
 * @param distance to it, Euclidean
 */
record Decoded(float[] image, Trained trained, int nearest, double distance) {
    /**
     * Decodes and searches, on the calling thread.
     *
     * @param guess the index at which to start the search: a close one rules out others sooner
     */
    static Decoded of(Trained trained, float[] code, int guess) {
        float[] image = trained.model().decode(code);
        NearestImages nearest = NearestImages.in(trained.training(), image, guess, Progress.NONE);
        return new Decoded(image, trained, nearest.indices()[0], nearest.distances()[0]);
    }

    /** The sum of the grey levels, each clamped to 0 to 1. */
    double area() {
        double sum = 0;
        for (float value : image) {
            sum += Math.max(0, Math.min(value, 1));
        }
        return sum;
    }

    /** Both images. */
    Figure figure() {
        Dataset training = trained.training();
        ImageShape shape = training.shape();
        float[] near = new float[shape.pixels()];
        System.arraycopy(training.images(), nearest * shape.pixels(), near, 0, near.length);
        ImageGrid.Row row = new ImageGrid.Row("", List.of(picture(image, shape), picture(near, shape)));
        ImageGrid grid = new ImageGrid("", List.of(row), List.of("decoded", "nearest training image"));
        return new Figure("interpolation-slider", "Decoded from the code", List.of(grid));
    }

    /** The measures, in one line. */
    String words() {
        StringBuilder words = new StringBuilder(String.format(Locale.ROOT, "Area %.1f px", area()));
        List<Attribute> attributes = trained.training().attributes();
        boolean disk = attributes.size() == 1 && attributes.get(0).name().equals("radius");
        if (disk) {
            words.append(String.format(Locale.ROOT, ", as of a disk of radius %.2f px", Math.sqrt(area() / Math.PI)));
        }
        words.append(". Nearest training image: ");
        for (int a = 0; a < attributes.size(); a++) {
            double value = trained.training().values()[nearest][a];
            words.append(a > 0 ? ", " : "")
                    .append(String.format(
                            Locale.ROOT, "%s %.2f", attributes.get(a).name(), value))
                    .append(
                            attributes.get(a).unit().isEmpty()
                                    ? ""
                                    : " " + attributes.get(a).unit());
        }
        return words.append(String.format(Locale.ROOT, " (" + NearestImages.METRIC + " %.2f).", distance))
                .toString();
    }

    private static ImageGrid.Picture picture(float[] values, ImageShape shape) {
        return new ImageGrid.Picture(shape.size(), values.length / shape.size(), values, 0, 1);
    }
}
