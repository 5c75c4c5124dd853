package org.shapecode.queue.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.queue.TestCluster;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.SampleDocuments;

@Timeout(120)
class StatusBarTest {
    @TempDir
    Path folder;

    private final List<Throwable> errors = new CopyOnWriteArrayList<>();

    /** It fails while the event thread is busy. */
    @Test
    void aClusterThatFailsAtOnceIsNotified() throws Exception {
        RunStore store = new RunStore(folder.resolve("runs"));
        TrainingQueue queue = new TrainingQueue(store, errors::add);
        RecordedNotifications.TITLES.clear();
        EventQueue.invokeAndWait(() -> {
            new StatusBar(queue).install();
            queue.start(
                    SampleDocuments.small().with("study.seeds", List.of(1, 2)),
                    () -> store,
                    new TestCluster("nowhere", 1, List.of()));
            while (!queue.active().isEmpty()) {
                Thread.onSpinWait();
            }
        });
        EventQueue.invokeAndWait(() -> {});
        queue.stop();
        assertEquals(List.of("Small: interrupted on Test cluster"), RecordedNotifications.TITLES);
        assertEquals(List.of(), errors);
    }
}
