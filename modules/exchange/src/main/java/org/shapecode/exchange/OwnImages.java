package org.shapecode.exchange;

import java.nio.file.Path;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.exchange.images.FirstLook;
import org.shapecode.experiment.api.Document;

/** Experiments on one's own images. Reads files: not for the event dispatch thread. */
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
     * Its description says what is in there and not used, and which classes the numbers stand for.
     *
     * @param path absolute
     * @throws org.shapecode.core.Problem if they cannot be read
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static Document experiment(Path path, Progress progress) {
        return experiment(path, Map.of(), progress);
    }

    /**
     * Likewise, where some fields of the generator are chosen already, such as {@code table} or {@code array}.
     *
     * @param chosen values by the names of the fields; what is none is told with the experiment
     */
    public static Document experiment(Path path, Map<String, Object> chosen, Progress progress) {
        return new FirstLook(path, chosen).experiment(progress);
    }
}
