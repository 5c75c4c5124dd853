package org.shapecode.views.live;

import java.nio.file.attribute.FileTime;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.figure.AxesPanel;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Panel;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.views.live.LoadedModels.Moment;

/**
 * The results that were asked for last. How many depends on their size, since pictures take a thousand times the memory of
 * curves; the newest is always kept. Thread-safe.
 */
final class FigureCache {
    /** Enough for the curves of hundreds of runs, or the pictures of ten. */
    private static final long MOST_BYTES = 10_000_000;

    /** What a result takes beside the numbers in it. */
    private static final long OVERHEAD = 4000;

    private final Map<Key, FigureResult> results = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /**
     * An analysis of a run.
     *
     * @param time when the folder of the run changed last
     */
    record Key(Moment moment, FileTime time, Analysis analysis) {}

    /** The result, unless it was forgotten. */
    synchronized Optional<FigureResult> get(Key key) {
        return Optional.ofNullable(results.get(key));
    }

    synchronized void put(Key key, FigureResult result) {
        FigureResult before = results.put(key, result);
        bytes += bytes(result) - (before == null ? 0 : bytes(before));
        Iterator<FigureResult> oldest = results.values().iterator();
        while (bytes > MOST_BYTES && results.size() > 1) {
            bytes -= bytes(oldest.next());
            oldest.remove();
        }
    }

    private static long bytes(FigureResult result) {
        return OVERHEAD
                + result.figures().stream()
                        .flatMap(figure -> figure.panels().stream())
                        .mapToLong(FigureCache::bytes)
                        .sum();
    }

    private static long bytes(Panel panel) {
        return panel instanceof ImageGrid grid
                ? grid.rows().stream()
                        .flatMap(row -> row.pictures().stream())
                        .mapToLong(picture -> (long) Float.BYTES * picture.values().length)
                        .sum()
                : ((AxesPanel) panel)
                        .points().stream()
                                .mapToLong(points -> 2L * Double.BYTES * points.size())
                                .sum();
    }
}
