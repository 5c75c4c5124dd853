package org.shapecode.workbench.experiment;

import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.shapecode.editor.ExperimentFile;

/** Asks what is to become of changes when a window is closed. Event dispatch thread. */
final class Closing {
    private static final String SAVE = "Save";
    private static final String DISCARD = "Discard";

    private Closing() {}

    /** Whether the window may close: its changes are saved or given up. */
    static boolean ask(ExperimentFile file) {
        Object[] options = {SAVE, DISCARD, NotifyDescriptor.CANCEL_OPTION};
        Object answer = DialogDisplayer.getDefault()
                .notify(new NotifyDescriptor(
                        "\"" + file.name() + "\" has changes that are not saved.",
                        "Close",
                        NotifyDescriptor.DEFAULT_OPTION,
                        NotifyDescriptor.QUESTION_MESSAGE,
                        options,
                        SAVE));
        return DISCARD.equals(answer) || SAVE.equals(answer) && file.save();
    }
}
