package org.shapecode.views.interpolation;

import java.util.List;
import java.util.Locale;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.experiment.analysis.NearestImages;
import org.shapecode.experiment.analysis.Pictures;
import org.shapecode.experiment.analysis.Trained;

/**
 * The image that a model decodes from a code, and the nearest training image.
 *
 * @param image grey levels, not clamped
 * @param trained the model and its data
 * @param nearest index of the nearest training image
 * @param distance Euclidean distance to it
 */
record DecodedImage(float[] image, Trained trained, int nearest, double distance) {
    /**
     * Decodes and searches on the calling thread.
     *
     * @param guess index of the training image to start with; a good guess rules out the others sooner
     */
    static DecodedImage of(Trained trained, float[] code, int guess) {
        float[] image = trained.model().decode(code);
        NearestImages nearest = NearestImages.in(trained.training(), image, guess, Progress.NONE);
        return new DecodedImage(image, trained, nearest.indices()[0], nearest.distances()[0]);
    }

    /** The sum of the grey levels, each clamped to [0, 1], in px². */
    double area() {
        float[] clamped = new float[image.length];
        for (int i = 0; i < image.length; i++) {
            clamped[i] = Math.max(0, Math.min(image[i], 1));
        }
        return new Dataset(trained.training().shape(), List.of(), new double[1][0], clamped).areas()[0];
    }

    /** Both images side by side, as the figure of a view. */
    Figure figure(Plugin view) {
        Dataset training = trained.training();
        ImageShape shape = training.shape();
        float[] neighbour = new float[shape.length()];
        System.arraycopy(training.images(), nearest * shape.length(), neighbour, 0, neighbour.length);
        ImageGrid.Row row =
                new ImageGrid.Row("", List.of(Pictures.picture(image, shape), Pictures.picture(neighbour, shape)));
        ImageGrid grid = new ImageGrid("", List.of(row), List.of("decoded", "nearest training image"));
        return new Figure(view.id(), view.displayName(), List.of(grid));
    }

    /** White fills its area; a grey level that varies says nothing of it. */
    private String size() {
        double grey = trained.data().paint().grey();
        if (trained.training().attributes().stream()
                .anyMatch(attribute -> attribute.name().equals("grey"))) {
            return String.format(Locale.ROOT, "Sum of grey levels: %.1f px²", area());
        }
        double white = grey > 0 ? area() / grey : 0;
        return String.format(
                Locale.ROOT, "Area: %.1f px², equivalent radius: %.2f px", white, Math.sqrt(white / Math.PI));
    }

    /** The area, and the attributes of the nearest image, as text. */
    String description() {
        StringBuilder text = new StringBuilder(size());
        List<Attribute> attributes = trained.training().attributes();
        text.append(". Nearest training image: ");
        for (int a = 0; a < attributes.size(); a++) {
            double value = trained.training().values()[nearest][a];
            text.append(a > 0 ? ", " : "")
                    .append(attributes.get(a).title())
                    .append(' ')
                    .append(String.format(Locale.ROOT, "%.2f", value))
                    .append(
                            attributes.get(a).unit().isEmpty()
                                    ? ""
                                    : " " + attributes.get(a).unit());
        }
        return text.append(String.format(Locale.ROOT, " (" + NearestImages.METRIC + " %.2f).", distance))
                .toString();
    }
}
