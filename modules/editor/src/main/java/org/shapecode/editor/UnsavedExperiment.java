package org.shapecode.editor;

import org.openide.awt.StatusDisplayer;
import org.openide.util.Lookup;
import org.openide.util.lookup.AbstractLookup;
import org.openide.util.lookup.InstanceContent;

/** An experiment with unsaved changes, for Save, Save All and Discard Edits. Event dispatch thread. */
public final class UnsavedExperiment extends SavableExperiment {
    private static final InstanceContent CONTENT = new InstanceContent();

    /** All unsaved experiments of this program. */
    public static final Lookup ALL = new AbstractLookup(CONTENT);

    UnsavedExperiment(ExperimentFile file) {
        super(file);
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

    /** Returns to the experiment as it was saved; can be undone. */
    public void discard() {
        StatusDisplayer.getDefault()
                .setStatusText(
                        file.discard()
                                ? "Discarded the edits of " + file.name() + ". Undo brings them back."
                                : "There is no saved version of " + file.name() + ".");
    }
}
