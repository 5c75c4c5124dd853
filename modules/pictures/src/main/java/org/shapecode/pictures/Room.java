package org.shapecode.pictures;

import java.util.concurrent.Semaphore;

/** What decoded pictures may take of the memory together. Thread-safe. */
final class Room {
    private final int pixels;
    private final Semaphore free;

    Room(long pixels) {
        this.pixels = (int) Math.max(1, Math.min(Integer.MAX_VALUE, pixels));
        free = new Semaphore(this.pixels, true);
    }

    /**
     * Waits until there is room for a picture; one that is too large gets all of it.
     *
     * @return what to give back
     */
    int take(long wanted) {
        int share = (int) Math.min(pixels, wanted);
        free.acquireUninterruptibly(share);
        return share;
    }

    void giveBack(int share) {
        free.release(share);
    }
}
