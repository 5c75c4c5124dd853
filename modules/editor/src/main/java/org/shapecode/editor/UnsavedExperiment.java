package org.shapecode.editor;

import java.awt.EventQueue;
import org.netbeans.api.actions.Savable;
import org.openide.awt.StatusDisplayer;
import org.openide.util.Lookup;
import org.openide.util.lookup.AbstractLookup;
import org.openide.util.lookup.InstanceContent;

/**
 * An experiment with unsaved changes, for Save, Save All and Discard Edits. It is not in the platform's registry of what can
 * be saved, so that the program exits without a question: the changes are kept. Event dispatch thread.
 */
public final class UnsavedExperiment implements Savable {
    private static final InstanceContent CONTENT = new InstanceContent();

    /** All unsaved experiments of this program. */
    public static final Lookup ALL = new AbstractLookup(CONTENT);

    private final ExperimentFile file;

    UnsavedExperiment(ExperimentFile file) {
        this.file = file;
    }

    /** Registers it while there are unsaved changes. */
    void setModified(boolean modified) {
        if (modified) {
            // Nothing happens if it is registered.
            CONTENT.add(this);
        } else {
            CONTENT.remove(this);
        }
    }

    @Override
    public void save() {
        if (!file.save()) {
            // Replaces the platform's message that it was saved. The reason has been reported.
            EventQueue.invokeLater(() -> StatusDisplayer.getDefault().setStatusText("Not saved: " + file.name()));
        }
    }

    /** Returns to the experiment as it was saved; can be undone. */
    public void discard() {
        StatusDisplayer.getDefault()
                .setStatusText(
                        file.discard()
                                ? "Discarded the edits of " + file.name() + ". Undo brings them back."
                                : "There is no saved version of " + file.name() + ".");
    }

    /** The name of the experiment, as in the platform's message that it was saved. */
    @Override
    public String toString() {
        return file.name();
    }
}
