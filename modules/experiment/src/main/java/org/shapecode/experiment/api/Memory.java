package org.shapecode.experiment.api;

import java.util.Locale;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Problem;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.data.Data;
import org.shapecode.network.spi.ModelContext;

/**
 * The memory that an experiment takes while it is trained, estimated in 64 bits before anything is made.
 *
 * @param training bytes of the training images, and of the tables of a source
 * @param test bytes of the test images and of two arrays of their size, which analyses make
 * @param model bytes of the model and its workspaces
 */
public record Memory(long training, long test, long model) {
    /** What the application itself takes. */
    private static final long BASE = 64L << 20;
    /** The longest array of Java. */
    private static final long LONGEST = Integer.MAX_VALUE - 8;
    /** The object of an attribute row and the reference to it. */
    private static final int ROW = 24;
    /** So many tables of all images of a source are held at the same time. */
    private static final long TABLES = 3;

    /**
     * Estimates an experiment.
     *
     * @param threads how many threads may train it
     * @throws Problem if it cannot be trained with any memory, with the figures
     */
    public static Memory of(Experiment experiment, int threads) {
        Data data = experiment.data();
        int images = data.trainingCount();
        requireArray(data, images, "training");
        requireArray(data, data.test(), "test");
        long row = ROW + (long) data.attributes().size() * Double.BYTES;
        long image = (long) data.shape().length() * Float.BYTES;
        int batch = Math.min(experiment.training().batch(), images);
        long model = PluginCall.get(experiment.model(), () -> ofModel(experiment, threads, batch));
        return new Memory(
                images * (image + row) + TABLES * data.sourceCount() * row, data.test() * (3 * image + row), model);
    }

    private static long ofModel(Experiment experiment, int threads, int batch) {
        ModelContext context = new ModelContext(
                experiment.data().shape(),
                experiment.regularisers(),
                experiment.training().optimiser(),
                new Seed(experiment.seed()),
                threads);
        try {
            return experiment.model().memory(context, batch);
        } catch (IllegalArgumentException e) {
            throw new Problem(Excerpt.of(experiment.name()) + " cannot be trained: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Requires that the memory which Java may use is enough.
     *
     * @param runs how many such runs are trained at the same time
     * @throws Problem if it is not, with both figures and what to do
     */
    public void require(int runs) {
        require(runs, Runtime.getRuntime().maxMemory());
    }

    void require(int runs, long available) {
        long needed = runs * (training + test + model) + BASE;
        if (needed > available) {
            String several = runs > 1 ? runs + " runs at the same time" : "The run";
            String fewer = runs > 1 ? "fewer threads (--threads), " : "";
            throw new Problem(several + (runs > 1 ? " need " : " needs ") + size(needed)
                    + " of memory (training images "
                    + size(runs * training) + ", test images " + size(runs * test) + ", model " + size(runs * model)
                    + "), but Java has " + size(available) + "; use " + fewer
                    + "fewer images, smaller images, or a larger -Xmx (JAVA_TOOL_OPTIONS=-Xmx" + gigabytes(needed)
                    + "g).");
        }
    }

    /** Arrays of images have 32-bit indices. */
    private static void requireArray(Data data, int images, String what) {
        long length = data.shape().length();
        if (images * length > LONGEST) {
            throw new Problem(String.format(
                    Locale.ROOT,
                    "%d %s images of %s need %s of memory (Java has %s) and are %.1f billion values, but at"
                            + " most %.1f billion can be used at once; use fewer images, at most %d of this size,"
                            + " or smaller images.",
                    images,
                    what,
                    data.shape(),
                    size(images * length * Float.BYTES),
                    size(Runtime.getRuntime().maxMemory()),
                    images * length / 1e9,
                    LONGEST / 1e9,
                    LONGEST / length));
        }
    }

    private static String size(long bytes) {
        return bytes < 1e9
                ? Math.round(bytes / 1e6) + " MB"
                : String.format(Locale.ROOT, bytes < 100e9 ? "%.1f GB" : "%.0f GB", bytes / 1e9);
    }

    private static long gigabytes(long bytes) {
        return (bytes >> 30) + 1;
    }
}
