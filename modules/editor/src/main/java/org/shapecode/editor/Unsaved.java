package org.shapecode.editor;

import java.awt.EventQueue;
import org.netbeans.spi.actions.AbstractSavable;
import org.openide.awt.StatusDisplayer;

/** What the platform's Save, Save All and the question at the end know of an experiment. Event dispatch thread. */
final class Unsaved extends AbstractSavable {
    private final ExperimentFile file;
    private boolean registered;
    private boolean refused;

    Unsaved(ExperimentFile file) {
        this.file = file;
    }

    /** Makes it known while there is something to save. */
    void set(boolean modified) {
        if (modified && !registered) {
            register();
        } else if (!modified && registered) {
            unregister();
        }
        registered = modified;
        refused = false;
    }

    /** The program ends. */
    void end() {
        file.end(!refused);
    }

    void forget() {
        set(false);
    }

    /** The platform says "saved" of whatever came back. */
    private void again() {
        StatusDisplayer.getDefault().setStatusText(file.name() + ": not saved");
        set(file.isModified());
        refused = true;
    }

    @Override
    protected String findDisplayName() {
        return file.name();
    }

    @Override
    protected void handleSave() {
        if (!file.save()) {
            // Whoever called strikes it off the list now; the person was told why it is not saved.
            registered = false;
            refused = true;
            EventQueue.invokeLater(this::again);
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
