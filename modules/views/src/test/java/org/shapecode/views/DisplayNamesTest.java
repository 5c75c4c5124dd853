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
    void replacesEqualNamesByFoldersAndNumbers() {
        List<Viewable> same =
                List.of(viewable("a", "r/a-1"), viewable("a", "r/a-2"), viewable("a", null), viewable("a", "q/a-2"));
        assertEquals(List.of("a-1", "a-2", "a", "a-2 (2)"), DisplayNames.of(same));
    }

    @Test
    void listsNamesInOneLine() {
        List<Viewable> two = List.of(viewable("a", null), viewable("b", null));
        assertEquals("Nothing selected", DisplayNames.line(List.of(), 0));
        assertEquals("a", DisplayNames.line(two.subList(0, 1), 1));
        assertEquals("2 runs: a, b", DisplayNames.line(two, 2));
    }

    @Test
    void mentionsRunsThatAreNotShown() {
        List<Viewable> two = List.of(viewable("a", null), viewable("b", null));
        assertEquals("2 of 34 runs shown: a, b", DisplayNames.line(two, 34));
        assertEquals("1 of 2 runs shown: a", DisplayNames.line(two.subList(0, 1), 2));
    }
}
