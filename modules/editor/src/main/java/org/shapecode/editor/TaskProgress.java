package org.shapecode.editor;

import org.shapecode.core.Progress;
import org.shapecode.toolkit.StatusBarProgress;

/** Progress of a {@link LatestTask} in the status bar: it stops for the user, or for a newer request. */
record TaskProgress(StatusBarProgress shown, Progress asked) implements Progress {
    @Override
    public void report(long done, long total, String message) {
        shown.report(done, total, message);
    }

    @Override
    public boolean isCancelled() {
        return shown.isCancelled() || asked.isCancelled();
    }
}
