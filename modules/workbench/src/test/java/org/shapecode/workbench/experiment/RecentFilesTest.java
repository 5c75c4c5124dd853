package org.shapecode.workbench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.prefs.BackingStoreException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openide.util.NbPreferences;

class RecentFilesTest {
    private static final Path RUN = Path.of("/data/runs/disks-1");
    private static final Path EXPERIMENT = Path.of("/data/größe/a, b.shapecode.json");

    @BeforeEach
    @AfterEach
    void forget() throws BackingStoreException {
        NbPreferences.forModule(RecentFiles.class).clear();
    }

    @Test
    void theLatestIsFirstAndOnlyOnce() {
        assertEquals(List.of(), RecentFiles.all());
        RecentFiles.add(RUN);
        RecentFiles.add(EXPERIMENT);
        RecentFiles.add(RUN);
        assertEquals(List.of(RUN, EXPERIMENT), RecentFiles.all());
        assertTrue(RecentFiles.isExperiment(EXPERIMENT));
        assertFalse(RecentFiles.isExperiment(RUN));
    }

    @Test
    void followsFoldersAndForgetsWhatIsGone() {
        RecentFiles.add(RUN);
        RecentFiles.add(EXPERIMENT);
        RecentFiles.moved(Path.of("/data"), Path.of("/elsewhere"));
        assertEquals(
                List.of(Path.of("/elsewhere/größe/a, b.shapecode.json"), Path.of("/elsewhere/runs/disks-1")),
                RecentFiles.all());
        RecentFiles.remove(Path.of("/elsewhere/runs/disks-1"));
        assertEquals(1, RecentFiles.all().size());
    }

    @Test
    void keepsADozen() {
        IntStream.range(0, 20).forEach(i -> RecentFiles.add(Path.of("/data/runs/" + i)));
        assertEquals(12, RecentFiles.all().size());
        assertEquals(Path.of("/data/runs/19"), RecentFiles.all().get(0));
    }
}
