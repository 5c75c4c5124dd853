package org.shapecode.toolkit;

import java.awt.EventQueue;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.shapecode.core.Problem;

/** Tells the person what went wrong. Safe on any thread; never waits for an answer. */
public final class Errors {
    private static final Logger LOGGER = Logger.getLogger(Errors.class.getName());

    private Errors() {}

    /** A {@link Problem} in its one sentence, the trace on demand, cancellation not at all, anything else with all that a report needs. */
    public static void tell(Throwable error) {
        if (error instanceof Problem) {
            EventQueue.invokeLater(() -> DialogDisplayer.getDefault()
                    .notifyLater(
                            new NotifyDescriptor.Message(new ProblemPanel(error), NotifyDescriptor.ERROR_MESSAGE)));
        } else if (!(error instanceof CancellationException)) {
            // The platform shows what is logged as severe in its dialog.
            LOGGER.log(Level.SEVERE, "This should not have happened", error);
        }
    }
}
