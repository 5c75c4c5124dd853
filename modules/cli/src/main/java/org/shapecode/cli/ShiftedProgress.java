package org.shapecode.cli;

import org.shapecode.core.Progress;

/**
 * The progress of a part, told as that of the whole.
 *
 * @param whole is told
 * @param part its name
 * @param others how much of the other parts is done
 * @param total how much there is in all, in the part's units
 */
record ShiftedProgress(Progress whole, String part, long others, long total) implements Progress {
    @Override
    public void report(long done, long of, String message) {
        whole.report(Math.min(total, others + done), total, part + ": " + message);
    }

    @Override
    public boolean isCancelled() {
        return whole.isCancelled();
    }
}
