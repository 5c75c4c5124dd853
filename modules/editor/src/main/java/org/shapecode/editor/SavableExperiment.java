package org.shapecode.editor;

import java.awt.EventQueue;
import org.netbeans.api.actions.Savable;
import org.openide.awt.StatusDisplayer;

/**
 * An experiment that Save writes to a file, and asks for one if it has none. It is not in the platform's registry of what can
 * be saved, so that the program exits without a question: unsaved changes are kept. Event dispatch thread.
 */
class SavableExperiment implements Savable {
    final ExperimentFile file;

    SavableExperiment(ExperimentFile file) {
        this.file = file;
    }

    @Override
    public final void save() {
        if (!file.save()) {
            // Replaces the platform's message that it was saved. The reason has been reported.
            EventQueue.invokeLater(() -> StatusDisplayer.getDefault().setStatusText("Not saved: " + file.name()));
        }
    }

    /** The name of the experiment, as in the platform's message that it was saved. */
    @Override
    public final String toString() {
        return file.name();
    }
}
