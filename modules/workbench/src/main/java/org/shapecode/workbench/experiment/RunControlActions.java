package org.shapecode.workbench.experiment;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import javax.swing.event.ChangeListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.awt.ActionState;

/** The actions of the Experiment menu that control the run of the active window. Event dispatch thread. */
public final class RunControlActions {
    private RunControlActions() {}

    /** Trains the experiment as a new run. */
    @ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.RunAction")
    @ActionRegistration(
            displayName = "&Run",
            iconBase = "org/shapecode/queue/run.svg",
            enabledOn = @ActionState(property = "runnable", listenOn = ChangeListener.class))
    @ActionReferences({
        @ActionReference(path = "Menu/Experiment", position = 100),
        @ActionReference(path = "Shortcuts", name = "F9"),
        @ActionReference(path = "Shortcuts", name = "D-ENTER")
    })
    public static final class Run implements ActionListener {
        private final RunControl control;

        /** Called by the platform with the control of the active window. */
        public Run(RunControl control) {
            this.control = control;
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            control.run();
        }
    }

    /** Pauses the run before its next step, or resumes a paused one. */
    @ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.PauseAction")
    @ActionRegistration(
            displayName = "&Pause or Resume",
            iconBase = "org/shapecode/queue/pause.svg",
            enabledOn = @ActionState(property = "pausable", listenOn = ChangeListener.class))
    @ActionReferences({
        @ActionReference(path = "Menu/Experiment", position = 150),
        @ActionReference(path = "Shortcuts", name = "F8")
    })
    public static final class Pause implements ActionListener {
        private final RunControl control;

        /** Called by the platform with the control of the active window. */
        public Pause(RunControl control) {
            this.control = control;
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            control.pauseOrContinue();
        }
    }

    /** Resumes the run from its last checkpoint. */
    @ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.ResumeAction")
    @ActionRegistration(
            displayName = "R&esume Stopped Run",
            iconBase = "org/shapecode/queue/resume.svg",
            enabledOn = @ActionState(property = "resumable", listenOn = ChangeListener.class))
    @ActionReferences({
        @ActionReference(path = "Menu/Experiment", position = 170),
        @ActionReference(path = "Shortcuts", name = "S-F8")
    })
    public static final class Resume implements ActionListener {
        private final RunControl control;

        /** Called by the platform with the control of the active window. */
        public Resume(RunControl control) {
            this.control = control;
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            control.resume();
        }
    }

    /** Stops the run after the current step and saves a checkpoint. */
    @ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.CancelAction")
    @ActionRegistration(
            displayName = "&Stop Run",
            iconBase = "org/shapecode/queue/cancel.svg",
            enabledOn = @ActionState(property = "active", listenOn = ChangeListener.class))
    @ActionReferences({
        @ActionReference(path = "Menu/Experiment", position = 200),
        @ActionReference(path = "Shortcuts", name = "S-F9")
    })
    public static final class Cancel implements ActionListener {
        private final RunControl control;

        /** Called by the platform with the control of the active window. */
        public Cancel(RunControl control) {
            this.control = control;
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            control.cancel();
        }
    }
}
