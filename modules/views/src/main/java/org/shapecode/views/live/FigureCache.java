package org.shapecode.views.live;

import java.nio.file.attribute.FileTime;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.figure.AxesPanel;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Points;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.views.live.LoadedModels.Moment;

/**
 * The results that were asked for last. How many depends on their size, since pictures take a thousand times the memory of
 * curves; the newest is always kept. Thread-safe.
 */
final class FigureCache {
    /** About ten megabytes: the curves of hundreds of runs, or the pictures of ten. */
    private static final long MOST_NUMBERS = 2_000_000;

    /** What a result takes beside the numbers in it. */
    private static final long OVERHEAD = 1000;

    private final Map<Key, FigureResult> results = new LinkedHashMap<>(16, 0.75f, true);
    private long numbers;

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
        numbers += numbers(result) - (before == null ? 0 : numbers(before));
        Iterator<FigureResult> oldest = results.values().iterator();
        while (numbers > MOST_NUMBERS && results.size() > 1) {
            numbers -= numbers(oldest.next());
            oldest.remove();
        }
    }

    private static long numbers(FigureResult result) {
        return OVERHEAD
                + result.figures().stream()
                        .flatMap(figure -> figure.panels().stream())
                        .mapToLong(FigureCache::numbers)
                        .sum();
    }

    private static long numbers(Panel panel) {
        return panel instanceof ImageGrid grid
                ? grid.rows().stream()
                        .flatMap(row -> row.pictures().stream())
                        .mapToLong(picture -> picture.values().length)
                        .sum()
                : ((AxesPanel) panel).points().stream().mapToLong(Points::size).sum();
    }
}
