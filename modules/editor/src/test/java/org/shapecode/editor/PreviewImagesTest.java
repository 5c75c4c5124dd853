package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Note;
import org.shapecode.core.figure.Plot;
import org.shapecode.experiment.api.Document;
import org.shapecode.toolkit.SampleDocuments;

class PreviewImagesTest {
    @Test
    void showsImagesAsAGridAndSignalsAsAPlot() {
        PreviewImages disks = PreviewImages.of(SampleDocuments.small(), Progress.NONE);
        assertNull(disks.problem());
        ImageGrid grid = assertInstanceOf(
                ImageGrid.class, disks.figure().orElseThrow().panels().get(0));
        assertEquals(4, grid.rows().size());
        Document line = SampleDocuments.small().with("data.generator", "dirac-continuous");
        PreviewImages diracs = PreviewImages.of(line, Progress.NONE);
        Plot plot = assertInstanceOf(
                Plot.class, diracs.figure().orElseThrow().panels().get(0));
        assertEquals(5, plot.series().size());
    }

    /** Their cells look as if there was no image. */
    @Test
    void tellsOfImagesThatAreBlack() {
        assertEquals(List.of("16 of 16 are black, smaller than a pixel"), notes(0, 0.01));
        assertEquals(List.of(), notes(4, 7));
    }

    private static List<String> notes(double from, double to) {
        Map<String, Object> range = Map.of("attribute", "radius", "from", from, "to", to);
        Document limited = SampleDocuments.small()
                .with("data.generator", Map.of("plugin", "disk", "radius", 4))
                .with("data.ranges", List.of(range));
        PreviewImages preview = PreviewImages.of(limited, Progress.NONE);
        assertNull(preview.problem());
        return preview.figure().orElseThrow().notes().stream().map(Note::text).toList();
    }

    @Test
    void reportsInvalidSettings() {
        PreviewImages none = PreviewImages.of(SampleDocuments.small().with("data.size", -1), Progress.NONE);
        assertTrue(none.figure().isEmpty());
        assertTrue(none.problem().contains("size is -1, but must be a whole number from 1 to 1024"), none.problem());
    }

    @Test
    void showsNoImagesOfAnUnreadableFile() {
        Document unreadable = Draft.read("{ oops", "a").document();
        assertEquals(new PreviewImages(Optional.empty(), "No preview"), PreviewImages.of(unreadable, Progress.NONE));
    }

    @Test
    void stopsWhenCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total, String message) {
                // Not under test.
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> PreviewImages.of(SampleDocuments.small(), cancelled));
    }
}
