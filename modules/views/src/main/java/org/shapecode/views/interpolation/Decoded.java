package org.shapecode.views.interpolation;

import java.util.List;
import java.util.Locale;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.experiment.api.Trained;

/**
 * What the decoder makes of one code.
 *
 * @param image as decoded, not clamped
 * @param trained where it comes from
 * @param nearest the place of the most similar training image
 * @param distance to it, the sum of squared differences
 */
record Decoded(float[] image, Trained trained, int nearest, double distance) {
    /** Pixels that are compared at a time. */
    private static final int CHUNK = 128;

    /**
     * Decodes and searches, on the calling thread.
     *
     * @param guess a place to begin the search at: the better it is, the sooner others are ruled out
     */
    static Decoded of(Trained trained, float[] code, int guess) {
        float[] image = trained.model().decode(code);
        Dataset training = trained.training();
        int nearest = Math.min(guess, training.count() - 1);
        double least = distance(training, nearest, image, Double.POSITIVE_INFINITY);
        for (int i = 0; i < training.count(); i++) {
            double distance = distance(training, i, image, least);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return new Decoded(image, trained, nearest, least);
    }

    /** Begins at the middle, where images differ most, and stops as soon as it is not the least any more. */
    private static double distance(Dataset training, int place, float[] image, double least) {
        int middle = image.length / 2;
        double upper = distance(training, place, image, middle, image.length, least);
        return upper < least ? upper + distance(training, place, image, 0, middle, least - upper) : upper;
    }

    private static double distance(Dataset training, int place, float[] image, int from, int to, double least) {
        int start = place * image.length;
        double sum = 0;
        for (int p = from; p < to && sum < least; ) {
            float part = 0;
            for (int end = Math.min(to, p + CHUNK); p < end; p++) {
                float difference = training.images()[start + p] - image[p];
                part += difference * difference;
            }
            sum += part;
        }
        return sum;
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
        ImageGrid grid = new ImageGrid("", List.of(row), List.of("decoded", "nearest in training"));
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
        return words.append(String.format(Locale.ROOT, " (error %.2f).", distance))
                .toString();
    }

    private static ImageGrid.Picture picture(float[] values, ImageShape shape) {
        return new ImageGrid.Picture(shape.size(), values.length / shape.size(), values, 0, 1);
    }
}
