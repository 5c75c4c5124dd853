package org.shapecode.views.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunSubjectTest {
    @Test
    void oneFolderIsOneSubject() {
        RunSubject subject = new RunSubject(Path.of("a"), "A");
        assertEquals(subject, new RunSubject(Path.of("a"), "Renamed"));
        assertEquals(subject.hashCode(), new RunSubject(Path.of("a"), "Renamed").hashCode());
        assertNotEquals(subject, new RunSubject(Path.of("b"), "A"));
    }

    @Test
    void aRunThatNothingTrainsHasNoTraining() {
        assertEquals(Optional.empty(), new RunSubject(Path.of("a"), "A").training());
    }
}
