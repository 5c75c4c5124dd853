package org.shapecode.workbench.experiment;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;

/** Lets the training of the active window wait before its next step, or go on. Event dispatch thread. */
@ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.PauseAction")
@ActionRegistration(displayName = "&Pause or Continue", iconBase = "org/shapecode/queue/pause.svg")
@ActionReferences({
    @ActionReference(path = "Menu/Experiment", position = 150),
    @ActionReference(path = "Shortcuts", name = "F8")
})
public final class PauseAction implements ActionListener {
    private final Pausable experiment;

    /** Called by the platform for the selected experiment. */
    public PauseAction(Pausable experiment) {
        this.experiment = experiment;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        experiment.pauseOrContinue();
    }
}
