package org.shapecode.views.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewableRunTest {
    @Test
    void runsOfTheSameFolderAreEqual() {
        ViewableRun run = new ViewableRun(Path.of("a"), "A");
        assertEquals(run, new ViewableRun(Path.of("a"), "Renamed"));
        assertEquals(run.hashCode(), new ViewableRun(Path.of("a"), "Renamed").hashCode());
        assertNotEquals(run, new ViewableRun(Path.of("b"), "A"));
    }

    @Test
    void aStoredRunHasNoJob() {
        assertEquals(Optional.empty(), new ViewableRun(Path.of("a"), "A").training());
    }
}
