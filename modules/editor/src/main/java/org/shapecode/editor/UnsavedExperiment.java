package org.shapecode.editor;

import java.awt.EventQueue;
import org.netbeans.api.actions.Savable;
import org.netbeans.spi.actions.AbstractSavable;
import org.openide.awt.StatusDisplayer;
import org.openide.modules.OnStop;

/** Offers an experiment with unsaved changes to the platform's Save, Save All and exit dialog. Event dispatch thread. */
final class UnsavedExperiment extends AbstractSavable {
    private final ExperimentFile file;
    private boolean registered;
    private boolean refused;

    UnsavedExperiment(ExperimentFile file) {
        this.file = file;
    }

    /** Registers it while there are unsaved changes. */
    void setModified(boolean modified) {
        if (modified && !registered) {
            register();
        } else if (!modified && registered) {
            unregister();
        }
        registered = modified;
        refused = false;
    }

    /** Replaces the platform's message that it was saved. */
    private void restore() {
        StatusDisplayer.getDefault().setStatusText("Not saved: " + file.name());
        setModified(file.isModified());
        refused = true;
    }

    @Override
    protected String findDisplayName() {
        return file.name();
    }

    @Override
    protected void handleSave() {
        if (!file.save()) {
            // The caller unregisters it after this. The reason has been reported.
            registered = false;
            refused = true;
            EventQueue.invokeLater(this::restore);
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

    /**
     * Deletes the autosaved changes that the user discarded on exit; those of a crash or a failed save stay. Thread-safe.
     */
    @OnStop
    public static final class DiscardOnExit implements Runnable {
        @Override
        public void run() {
            for (UnsavedExperiment unsaved : Savable.REGISTRY.lookupAll(UnsavedExperiment.class)) {
                unsaved.file.exit(!unsaved.refused);
            }
        }
    }
}
