package org.shapecode.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openide.util.lookup.AbstractLookup;
import org.openide.util.lookup.InstanceContent;

class SelectionTest {
    private final InstanceContent selected = new InstanceContent();
    private final Selection selection = new Selection(new AbstractLookup(selected));
    private final FixedSubject one = new FixedSubject("one");
    private final FixedSubject two = new FixedSubject("two");

    @Test
    void severalAreKeptUntilOthersAreSelected() {
        selected.set(List.of(one, two), null);
        assertEquals(List.of(one, two), selection.subjects());
        selected.set(List.of(two), null);
        assertEquals(List.of(two), selection.subjects());
    }

    @Test
    void aWindowWithoutAnythingToLookAtChangesNothing() {
        selected.set(List.of(one), null);
        selected.set(List.of("a view has no subject"), null);
        assertEquals(List.of(one), selection.subjects());
    }

    @Test
    void changesAreTold() {
        int[] told = new int[1];
        selection.addChangeListener(event -> told[0]++);
        selected.set(List.of(one), null);
        selected.set(List.of(), null);
        selected.set(List.of(one), null);
        assertEquals(1, told[0]);
    }
}
