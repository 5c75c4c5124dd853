package org.shapecode.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.views.live.Viewable;

class DisplayNamesTest {
    private static Viewable viewable(String name, String folder) {
        FixedViewable viewable = new FixedViewable(name);
        viewable.set(null, folder == null ? null : Path.of(folder));
        return viewable;
    }

    @Test
    void keepsDistinctNames() {
        assertEquals(List.of("a", "b"), DisplayNames.of(List.of(viewable("a", "x"), viewable("b", "y"))));
    }

    @Test
    void equalNamesGetTheirTimeOrANumber() {
        List<Viewable> same = List.of(viewable("a", "r/a-20260102-030405"), viewable("a", null), viewable("a", "q/a"));
        assertEquals(List.of("a, 2 Jan 03:04:05", "a", "a (2)"), DisplayNames.of(same));
    }

    @Test
    void listsNamesInOneLine() {
        List<Viewable> two = List.of(viewable("a", null), viewable("b", null));
        assertEquals("Nothing selected", DisplayNames.line(List.of(), 0));
        assertEquals("a", DisplayNames.line(two.subList(0, 1), 1));
        assertEquals("2 shown: a, b", DisplayNames.line(two, 2));
        List<Viewable> same = List.of(viewable("a", "r/a-20260102-030405"), viewable("a", null));
        assertEquals("2 shown: a, 2 Jan 03:04:05; a", DisplayNames.line(same, 2));
    }

    @Test
    void mentionsRunsThatAreNotShown() {
        List<Viewable> two = List.of(viewable("a", null), viewable("b", null));
        assertEquals("2 of 34 shown: a, b", DisplayNames.line(two, 34));
        assertEquals("1 of 2 shown: a", DisplayNames.line(two.subList(0, 1), 2));
    }
}
