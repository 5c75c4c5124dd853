package org.shapecode.workbench.experiment;

import javax.swing.Action;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;

/** The actions of the Experiment menu that control the run of the {@link FrontExperiment}. Event dispatch thread. */
public final class RunControlActions {
    private RunControlActions() {}

    /** Trains the experiment as a new run. Called by the platform. */
    @ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.RunAction")
    @ActionRegistration(displayName = "&Run", lazy = false)
    @ActionReferences({
        @ActionReference(path = "Menu/Experiment", position = 100),
        @ActionReference(path = "Shortcuts", name = "F9"),
        @ActionReference(path = "Shortcuts", name = "D-ENTER")
    })
    public static Action run() {
        return new FrontCommand(
                "&Run",
                "org/shapecode/queue/run.svg",
                window -> window.training().isRunnable(),
                ExperimentWindow::run);
    }

    /** Pauses the run before its next step, or continues a paused one. Called by the platform. */
    @ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.PauseAction")
    @ActionRegistration(displayName = "&Pause or Resume", lazy = false)
    @ActionReferences({
        @ActionReference(path = "Menu/Experiment", position = 150),
        @ActionReference(path = "Shortcuts", name = "F8")
    })
    public static Action pause() {
        return new FrontCommand(
                "&Pause or Resume",
                "org/shapecode/queue/pause.svg",
                window -> window.training().isPausable(),
                window -> window.training().pauseOrContinue());
    }

    /** Resumes the run from its last checkpoint. Called by the platform. */
    @ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.ResumeAction")
    @ActionRegistration(displayName = "R&esume Stopped Run", lazy = false)
    @ActionReferences({
        @ActionReference(path = "Menu/Experiment", position = 170),
        @ActionReference(path = "Shortcuts", name = "S-F8")
    })
    public static Action resume() {
        return new FrontCommand(
                "R&esume Stopped Run",
                "org/shapecode/queue/resume.svg",
                window -> window.training().isResumable(),
                ExperimentWindow::resume);
    }

    /** Stops the run after the current step and saves a checkpoint. Called by the platform. */
    @ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.CancelAction")
    @ActionRegistration(displayName = "&Stop Run", lazy = false)
    @ActionReferences({
        @ActionReference(path = "Menu/Experiment", position = 200),
        @ActionReference(path = "Shortcuts", name = "S-F9")
    })
    public static Action cancel() {
        return new FrontCommand(
                "&Stop Run",
                "org/shapecode/queue/cancel.svg",
                window -> window.training().isActive(),
                window -> window.training().cancel());
    }
}
