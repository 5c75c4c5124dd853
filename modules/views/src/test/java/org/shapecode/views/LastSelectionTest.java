package org.shapecode.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openide.util.lookup.AbstractLookup;
import org.openide.util.lookup.InstanceContent;

class LastSelectionTest {
    private final InstanceContent selected = new InstanceContent();
    private final LastSelection selection = new LastSelection(new AbstractLookup(selected));
    private final FixedViewable one = new FixedViewable("one");
    private final FixedViewable two = new FixedViewable("two");

    @Test
    void keepsTheRunsUntilOthersAreSelected() {
        selected.set(List.of(one, two), null);
        assertEquals(List.of(one, two), selection.runs());
        selected.set(List.of(two), null);
        assertEquals(List.of(two), selection.runs());
    }

    @Test
    void ignoresAWindowWithoutRuns() {
        selected.set(List.of(one), null);
        selected.set(List.of("not a run"), null);
        assertEquals(List.of(one), selection.runs());
    }

    @Test
    void beginsWithWhatTheEditorShows() {
        selection.begin(List.of(one));
        assertEquals(List.of(one), selection.runs());
        selected.set(List.of(two), null);
        selection.begin(List.of(one));
        assertEquals(List.of(two), selection.runs(), "unless something has been selected");
    }

    @Test
    void notifiesListenersOfChanges() {
        int[] notifications = new int[1];
        selection.addChangeListener(event -> notifications[0]++);
        selected.set(List.of(one), null);
        selected.set(List.of(), null);
        selected.set(List.of(one), null);
        assertEquals(1, notifications[0]);
    }
}
