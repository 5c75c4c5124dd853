package org.shapecode.workbench.experiment;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.shapecode.editor.ExperimentFile;

/**
 * Saves the experiment of the active window to another file. Replaces the platform's action, whose dialog does not start in
 * the folder of the experiment. Event dispatch thread.
 */
@ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.SaveAsAction")
@ActionRegistration(displayName = "Save &As…")
@ActionReferences({
    @ActionReference(path = "Menu/File", position = 1600),
    @ActionReference(path = "Shortcuts", name = "DS-S")
})
public final class SaveAsAction implements ActionListener {
    private final ExperimentFile file;

    /** Called by the platform for the selected experiment. */
    public SaveAsAction(ExperimentFile file) {
        this.file = file;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        file.saveAs();
    }
}
