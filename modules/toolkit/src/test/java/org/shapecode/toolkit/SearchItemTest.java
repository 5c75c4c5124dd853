package org.shapecode.toolkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SearchItemTest {
    private static final SearchItem HOLE = item("Disks with a hole", "disks-hole", "The network does not interpolate.");
    private static final SearchItem SLIDER = item("Latent interpolation", "slider", "Moves along a line.");
    private static final SearchItem VIEW = item("Interpolation", "interpolation", "Decodes a line.");

    private static SearchItem item(String name, String id, String description) {
        return new SearchItem("preset", name, id, description, () -> {});
    }

    private static Stream<SearchItem> all() {
        return Stream.of(HOLE, SLIDER, VIEW);
    }

    @Test
    void namesThatBeginWithTheQueryComeFirst() {
        assertEquals(List.of(VIEW, SLIDER), SearchItem.named(all(), "interpol"));
        assertEquals(List.of(HOLE), SearchItem.named(all(), "  HOLE disks "));
    }

    @Test
    void theLabelIsPlainTextWithTheKind() {
        assertEquals("Disks with a hole (preset)", HOLE.label());
        assertEquals("R & D <b> (preset)", item("R & D <b>", "", "").label());
        assertFalse(item("<html><img src='http://a.b/c'>", "", "").label().startsWith("<html"));
    }

    @Test
    void descriptionsAreMatchedApartFromNames() {
        assertEquals(List.of(HOLE), SearchItem.described(all(), "interpol"));
        assertEquals(List.of(HOLE), SearchItem.described(all(), "hole network"));
        assertEquals(List.of(), SearchItem.described(all(), "hole lambda"));
    }
}
