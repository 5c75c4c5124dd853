package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Figure;

class ExportsTest {
    /** A large bitmap takes as long as a minute to write. */
    @Test
    void chartsAreDrawnWhileFilesAreWritten() throws Exception {
        CountDownLatch drawn = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        Exports.write(() -> {
            try {
                drawn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            written.countDown();
        });
        Renderer.execute(drawn::countDown);
        assertTrue(written.await(60, TimeUnit.SECONDS));
    }

    @Test
    void filesAreNamedAfterRunAndTitle() {
        Figure figure = new Figure(
                "filters", "Filters against [1, 2, 1]", Samples.loss().panels());
        assertEquals("filters-against-1-2-1.pdf", Exports.fileName("", figure, FigureFormat.PDF));
        assertEquals("a.csv", Exports.fileName("", new Figure("a", "\u2026", figure.panels()), FigureFormat.CSV));
        assertEquals(
                "disks-seed-2-a.csv",
                Exports.fileName("Disks, seed 2", new Figure("a", "", figure.panels()), FigureFormat.CSV));
    }
}
