package org.shapecode.workbench.experiment;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;

/** Cancels the run of the active window after its present step. Event dispatch thread. */
@ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.CancelAction")
@ActionRegistration(displayName = "&Cancel Run", iconBase = "org/shapecode/queue/cancel.svg")
@ActionReferences({
    @ActionReference(path = "Menu/Experiment", position = 200),
    @ActionReference(path = "Shortcuts", name = "S-F9")
})
public final class CancelAction implements ActionListener {
    private final Stoppable experiment;

    /** Called by the platform for the selected experiment. */
    public CancelAction(Stoppable experiment) {
        this.experiment = experiment;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        experiment.cancel();
    }
}
