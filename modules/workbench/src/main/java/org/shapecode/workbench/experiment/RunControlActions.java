package org.shapecode.workbench.experiment;

import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;

/** The actions of the Experiment menu that control the run of the {@link FrontExperiment}. Event dispatch thread. */
public final class RunControlActions {
    private RunControlActions() {}

    /** Trains the experiment as a new run. */
    @ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.RunAction")
    @ActionRegistration(displayName = "&Run", lazy = false)
    @ActionReferences({
        @ActionReference(path = "Menu/Experiment", position = 100),
        @ActionReference(path = "Shortcuts", name = "F9"),
        @ActionReference(path = "Shortcuts", name = "D-ENTER")
    })
    public static final class Run extends FrontCommand {
        private static final long serialVersionUID = 1L;

        /** Called by the platform. */
        public Run() {
            super("&Run", "org/shapecode/queue/run.svg");
        }

        @Override
        boolean isPossible(ExperimentWindow window) {
            return window.training().isRunnable();
        }

        @Override
        void perform(ExperimentWindow window) {
            window.training().run();
        }
    }

    /** Pauses the run before its next step, or continues a paused one. */
    @ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.PauseAction")
    @ActionRegistration(displayName = "&Pause or Resume", lazy = false)
    @ActionReferences({
        @ActionReference(path = "Menu/Experiment", position = 150),
        @ActionReference(path = "Shortcuts", name = "F8")
    })
    public static final class Pause extends FrontCommand {
        private static final long serialVersionUID = 1L;

        /** Called by the platform. */
        public Pause() {
            super("&Pause or Resume", "org/shapecode/queue/pause.svg");
        }

        @Override
        boolean isPossible(ExperimentWindow window) {
            return window.training().isPausable();
        }

        @Override
        void perform(ExperimentWindow window) {
            window.training().pauseOrContinue();
        }
    }

    /** Resumes the run from its last checkpoint. */
    @ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.ResumeAction")
    @ActionRegistration(displayName = "R&esume Stopped Run", lazy = false)
    @ActionReferences({
        @ActionReference(path = "Menu/Experiment", position = 170),
        @ActionReference(path = "Shortcuts", name = "S-F8")
    })
    public static final class Resume extends FrontCommand {
        private static final long serialVersionUID = 1L;

        /** Called by the platform. */
        public Resume() {
            super("R&esume Stopped Run", "org/shapecode/queue/resume.svg");
        }

        @Override
        boolean isPossible(ExperimentWindow window) {
            return window.training().isResumable();
        }

        @Override
        void perform(ExperimentWindow window) {
            window.training().resume();
        }
    }

    /** Stops the run after the current step and saves a checkpoint. */
    @ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.CancelAction")
    @ActionRegistration(displayName = "&Stop Run", lazy = false)
    @ActionReferences({
        @ActionReference(path = "Menu/Experiment", position = 200),
        @ActionReference(path = "Shortcuts", name = "S-F9")
    })
    public static final class Cancel extends FrontCommand {
        private static final long serialVersionUID = 1L;

        /** Called by the platform. */
        public Cancel() {
            super("&Stop Run", "org/shapecode/queue/cancel.svg");
        }

        @Override
        boolean isPossible(ExperimentWindow window) {
            return window.training().isActive();
        }

        @Override
        void perform(ExperimentWindow window) {
            window.training().cancel();
        }
    }
}
