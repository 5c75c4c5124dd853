package org.shapecode.workbench.training;

import java.util.Locale;
import org.netbeans.api.progress.ProgressHandle;
import org.openide.awt.StatusDisplayer;

/** Shows a training in the status line of the main window, from its begin to its end. Safe on any thread. */
final class StatusLine {
    private static final int PARTS = 1000;

    private final String name;
    private ProgressHandle handle;
    private boolean determinate;

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
        if (!determinate) {
            handle.switchToDeterminate(PARTS);
            determinate = true;
        }
        handle.progress(status.text(), (int) (PARTS * status.fraction()));
    }

    synchronized void finish(Training.State state) {
        handle.finish();
        handle = null;
        StatusDisplayer.getDefault().setStatusText(name + ": " + state.name().toLowerCase(Locale.ROOT));
    }
}
