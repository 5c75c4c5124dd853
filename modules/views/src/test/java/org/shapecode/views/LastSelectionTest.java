package org.shapecode.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openide.util.lookup.AbstractLookup;
import org.openide.util.lookup.InstanceContent;
import org.openide.util.lookup.Lookups;

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
    void beginsWithTheFirstWindowThatOffersRuns() {
        InstanceContent loading = new InstanceContent();
        selection.beginWith(List.of(new AbstractLookup(new InstanceContent()), new AbstractLookup(loading)));
        assertEquals(List.of(), selection.runs());
        loading.set(List.of(one), null);
        assertEquals(List.of(one), selection.runs(), "although it is not active");
        loading.set(List.of(two), null);
        assertEquals(List.of(one), selection.runs(), "only to begin with");
    }

    @Test
    void keepsWhatHasBeenSelectedBeforeTheWindowsAreShown() {
        selected.set(List.of(two), null);
        selection.beginWith(List.of(Lookups.singleton(one)));
        assertEquals(List.of(two), selection.runs());
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
