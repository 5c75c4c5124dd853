package org.shapecode.queue;

import java.util.Locale;
import org.netbeans.api.progress.ProgressHandle;
import org.openide.awt.StatusDisplayer;

/** Shows a training in the status line of the main window, from its begin to its end. Safe on any thread. */
final class StatusLine {
    private static final int PARTS = 1000;

    private final String name;
    private ProgressHandle handle;
    private int shown = Integer.MAX_VALUE;

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
    }

    /** Shows how far it is; does nothing before and after. */
    synchronized void show(Status status) {
        if (handle == null) {
            return;
        }
        int part = (int) (PARTS * status.fraction());
        if (part < shown) {
            // The next thing to do begins; the platform lets no progress go back without being told.
            handle.switchToDeterminate(PARTS);
        }
        shown = part;
        handle.progress(status.text(), part);
    }

    synchronized void finish(Training.State state) {
        handle.finish();
        handle = null;
        StatusDisplayer.getDefault().setStatusText(name + ": " + state.name().toLowerCase(Locale.ROOT));
    }
}
