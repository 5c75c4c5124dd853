package org.shapecode.workbench.experiment;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;

/** Runs the experiment of the active window. Event dispatch thread. */
@ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.RunAction")
@ActionRegistration(displayName = "&Run", iconBase = "org/shapecode/queue/run.svg")
@ActionReferences({
    @ActionReference(path = "Menu/Experiment", position = 100),
    @ActionReference(path = "Shortcuts", name = "F9"),
    @ActionReference(path = "Shortcuts", name = "D-ENTER")
})
public final class RunAction implements ActionListener {
    private final Startable experiment;

    /** Called by the platform for the selected experiment. */
    public RunAction(Startable experiment) {
        this.experiment = experiment;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        experiment.start();
    }
}
