package org.shapecode.workbench.ui;

import java.util.concurrent.CancellationException;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.util.Exceptions;
import org.shapecode.core.Problem;

/** Tells the person what went wrong. Safe on any thread; never waits for an answer. */
public final class Errors {
    private Errors() {}

    /** A {@link Problem} in its one sentence, cancellation not at all, anything else with all that a report needs. */
    public static void tell(Throwable error) {
        if (error instanceof Problem) {
            DialogDisplayer.getDefault()
                    .notifyLater(new NotifyDescriptor.Message(error.getMessage(), NotifyDescriptor.ERROR_MESSAGE));
        } else if (!(error instanceof CancellationException)) {
            Exceptions.printStackTrace(error);
        }
    }
}
