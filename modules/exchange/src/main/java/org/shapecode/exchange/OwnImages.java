package org.shapecode.exchange;

import java.nio.file.Path;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.exchange.images.FirstLook;
import org.shapecode.experiment.api.Document;

/** Experiments on the user's own images. Reads files; not for the event dispatch thread. */
public final class OwnImages {
    private OwnImages() {}

    /**
     * Whether a file or folder seems to hold images: a folder with pictures or IDX files in it, or an NPZ, NPY or IDX file.
     *
     * @throws org.shapecode.core.Problem if it cannot be read
     */
    public static boolean isIn(Path path) {
        return FirstLook.isImages(path);
    }

    /**
     * A new experiment on the images of a file or folder, with their attributes: an autoencoder with a code of two components.
     * Its description names what is not used, and the classes that numbers stand for.
     *
     * @param path absolute
     * @throws org.shapecode.core.Problem if they cannot be read
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static Document experiment(Path path, Progress progress) {
        return experiment(path, Map.of(), progress);
    }

    /**
     * A new experiment on the images of a file or folder, with some fields of the generator already chosen, such as
     * {@code table} or {@code array}.
     *
     * @param path absolute
     * @param chosen values by field name; unknown fields are reported with the experiment
     * @throws org.shapecode.core.Problem if they cannot be read
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static Document experiment(Path path, Map<String, Object> chosen, Progress progress) {
        return new FirstLook(path, chosen).experiment(progress);
    }
}
