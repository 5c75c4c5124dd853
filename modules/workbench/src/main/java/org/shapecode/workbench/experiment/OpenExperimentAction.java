package org.shapecode.workbench.experiment;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.io.File;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.filesystems.FileChooserBuilder;
import org.shapecode.editor.ExperimentFiles;
import org.shapecode.toolkit.Settings;

/** Asks for an experiment file and opens it. Event dispatch thread. */
@ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.OpenExperimentAction")
@ActionRegistration(displayName = "&Open Experiment…")
@ActionReferences({
    @ActionReference(path = "Menu/File", position = 100),
    @ActionReference(path = "Shortcuts", name = "D-O")
})
public final class OpenExperimentAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent event) {
        File file = new FileChooserBuilder(OpenExperimentAction.class)
                .setTitle("Open Experiment")
                .setApproveText("Open")
                .setDefaultWorkingDirectory(Settings.home().toFile())
                .setFilesOnly(true)
                .setFileFilter(new ExperimentFiles())
                .showOpenDialog();
        if (file != null) {
            Experiments.open(file.toPath());
        }
    }
}
