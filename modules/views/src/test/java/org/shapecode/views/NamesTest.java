package org.shapecode.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.views.live.Subject;

class NamesTest {
    private static Subject subject(String name, String folder) {
        FixedSubject subject = new FixedSubject(name);
        subject.become(null, folder == null ? null : Path.of(folder));
        return subject;
    }

    @Test
    void namesThatDifferStay() {
        assertEquals(List.of("a", "b"), Names.of(List.of(subject("a", "x"), subject("b", "y"))));
    }

    @Test
    void runsOfOneNameAreToldApartByFolderOrNumber() {
        List<Subject> same =
                List.of(subject("a", "r/a-1"), subject("a", "r/a-2"), subject("a", null), subject("a", "q/a-2"));
        assertEquals(List.of("a-1", "a-2", "a", "a-2 (2)"), Names.of(same));
    }

    @Test
    void oneLineForTheBar() {
        List<Subject> two = List.of(subject("a", null), subject("b", null));
        assertEquals("Nothing selected", Names.line(List.of(), 0));
        assertEquals("a", Names.line(two.subList(0, 1), 1));
        assertEquals("2 runs: a, b", Names.line(two, 2));
    }

    @Test
    void whatIsLeftOutIsSaid() {
        List<Subject> two = List.of(subject("a", null), subject("b", null));
        assertEquals("2 of 34 runs shown: a, b", Names.line(two, 34));
        assertEquals("1 of 2 runs shown: a", Names.line(two.subList(0, 1), 2));
    }
}
