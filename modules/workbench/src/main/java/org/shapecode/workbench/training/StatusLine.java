package org.shapecode.workbench.training;

import java.util.Locale;
import org.netbeans.api.progress.ProgressHandle;
import org.openide.awt.StatusDisplayer;

/** Shows a training in the status line of the main window. Safe on any thread. */
final class StatusLine {
    private final String name;
    private ProgressHandle handle;
    private Status shown = Status.WAITING;

    StatusLine(String name) {
        this.name = name;
    }

    /** Appears, with a button that cancels. */
    synchronized void start(Runnable cancel) {
        handle = ProgressHandle.createHandle(name, () -> {
            cancel.run();
            return true;
        });
        handle.start();
        handle.progress(Status.WAITING.text());
    }

    synchronized void show(Status status) {
        if (!status.continues(shown)) {
            handle.switchToDeterminate((int) status.total());
        }
        shown = status;
        handle.progress(status.text(), (int) status.done());
    }

    synchronized void finish(Training.State state) {
        handle.finish();
        StatusDisplayer.getDefault().setStatusText(name + ": " + state.name().toLowerCase(Locale.ROOT));
    }
}
