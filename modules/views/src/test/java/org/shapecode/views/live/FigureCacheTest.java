package org.shapecode.views.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shapecode.analyses.Loss;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;

class FigureCacheTest {
    private final FigureCache cache = new FigureCache();

    private static FigureCache.Key key(int run) {
        return new FigureCache.Key(
                new LoadedModels.Moment(Path.of("run-" + run), OptionalInt.empty()),
                FileTime.fromMillis(0),
                new Loss());
    }

    private void put(int run, int size) {
        ImageGrid.Picture picture = new ImageGrid.Picture(size, size, new float[size * size], 0, 1);
        ImageGrid grid = new ImageGrid("", List.of(new ImageGrid.Row("", List.of(picture))), List.of());
        cache.put(key(run), FigureResult.figures(List.of(new Figure("pictures", "Pictures", List.of(grid)))));
    }

    private int kept(int runs) {
        return (int) IntStream.range(0, runs)
                .filter(run -> cache.get(key(run)).isPresent())
                .count();
    }

    @Test
    void keepsManySmallResultsAndFewLargeOnes() {
        IntStream.range(0, 500).forEach(run -> put(run, 10));
        assertEquals(500, kept(500));
        IntStream.range(480, 500).forEach(run -> put(run, 1500));
        assertEquals(1, kept(500));
        assertTrue(cache.get(key(499)).isPresent());
    }

    @Test
    void keepsTheLargestOfAll() {
        put(0, 2000);
        assertTrue(cache.get(key(0)).isPresent());
        IntStream.range(0, 100).forEach(run -> put(run, 10));
        assertEquals(100, kept(100));
    }

    @Test
    void countsWhatIsReplacedOnce() {
        put(1, 10);
        IntStream.range(0, 100).forEach(time -> put(0, 500));
        assertEquals(2, kept(2));
    }
}
