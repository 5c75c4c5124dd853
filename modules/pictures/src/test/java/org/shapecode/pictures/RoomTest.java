package org.shapecode.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoomTest {
    /** The most pixels that were in memory at any time. */
    private static long most(Room room, long... pictures) {
        AtomicLong inMemory = new AtomicLong();
        AtomicLong most = new AtomicLong();
        IntStream.range(0, 200).parallel().forEach(i -> {
            long pixels = pictures[i % pictures.length];
            int share = room.take(pixels);
            most.accumulateAndGet(inMemory.addAndGet(pixels), Math::max);
            Thread.yield();
            inMemory.addAndGet(-pixels);
            room.giveBack(share);
        });
        return most.get();
    }

    @Test
    void picturesShareIt() {
        assertEquals(60, most(new Room(100), 60));
        assertTrue(most(new Room(100), 10, 40, 60) <= 100);
    }

    @Test
    void onePictureFitsAlways() {
        assertEquals(1000, most(new Room(100), 1000));
        assertEquals(5, most(new Room(0), 5));
    }
}
