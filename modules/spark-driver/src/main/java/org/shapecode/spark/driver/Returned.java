package org.shapecode.spark.driver;

import java.io.Serializable;

/**
 * What a task returns.
 *
 * @param end what became of the run
 * @param reason why it failed, in a sentence; empty if it is done
 * @param folder the content of the run folder as a ZIP file; empty if it never came to training
 */
record Returned(End end, String reason, byte[] folder) implements Serializable {
    /** What becomes of a run. */
    enum End {
        /** It is done. */
        DONE,
        /** It failed, as it would on any computer. */
        FAILED,
        /** The program that trains could not be started there, or ended before the run did. */
        BROKEN,
        /** The executor was lost. */
        LOST;

        /** Whether there is a folder that takes the place of the one that was shipped. */
        boolean isHome() {
            return this == DONE || this == FAILED;
        }
    }

    /** Without the folder. */
    Returned(End end, String reason) {
        this(end, reason, new byte[0]);
    }

    Returned with(byte[] content) {
        return new Returned(end, reason, content);
    }
}
