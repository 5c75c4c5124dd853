package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelectedImagesTest {
    private final SelectedImages selection = new SelectedImages();

    static BitSet set(int... images) {
        return IntStream.of(images).collect(BitSet::new, BitSet::set, BitSet::or);
    }

    @Test
    void tellsOnlyOfChanges() {
        AtomicInteger told = new AtomicInteger();
        selection.addChangeListener(event -> told.incrementAndGet());
        selection.set(set(3));
        selection.set(set(3));
        selection.add(set(3));
        assertEquals(1, told.get());
        selection.clear();
        selection.clear();
        assertEquals(2, told.get());
        assertTrue(selection.isEmpty());
    }

    @Test
    void addsAndTakesAway() {
        selection.set(set(3));
        selection.add(set(5, 6));
        assertEquals(set(3, 5, 6), selection.get());
        selection.toggle(set(5));
        assertEquals(set(3, 6), selection.get());
        selection.toggle(set(3, 4));
        assertEquals(set(3, 4, 6), selection.get());
    }

    @Test
    void isNotChangedThroughACopy() {
        BitSet own = set(3);
        selection.set(own);
        own.set(4);
        selection.get().set(5);
        assertEquals(set(3), selection.get());
    }
}
