package org.shapecode.workbench.experiment;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;

/** Goes on with the run of the active window from its last checkpoint. Event dispatch thread. */
@ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.ResumeAction")
@ActionRegistration(displayName = "R&esume", iconBase = "org/shapecode/queue/resume.svg")
@ActionReferences({
    @ActionReference(path = "Menu/Experiment", position = 170),
    @ActionReference(path = "Shortcuts", name = "S-F8")
})
public final class ResumeAction implements ActionListener {
    private final Resumable experiment;

    /** Called by the platform for the selected experiment. */
    public ResumeAction(Resumable experiment) {
        this.experiment = experiment;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        experiment.resume();
    }
}
