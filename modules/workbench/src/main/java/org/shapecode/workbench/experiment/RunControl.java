package org.shapecode.workbench.experiment;

import javax.swing.event.ChangeListener;

/** Starts and stops the run of one experiment window. Event dispatch thread. */
public interface RunControl {
    /** Whether a new run can start, or be queued: the experiment is valid. */
    boolean isRunnable();

    /** What a button says that runs it: what that does, or why it cannot be run; as HTML or plain text. */
    String runTip();

    /** Whether the run is waiting or training, so that it can be cancelled. */
    boolean isActive();

    /** Whether the run can be paused: it is active on this computer. */
    boolean isPausable();

    /** Whether the run stopped or failed before its last step. */
    boolean isResumable();

    /**
     * Trains the experiment as a new run, which is queued while another one is shown that waits or trains. Does
     * nothing unless {@link #isRunnable}.
     */
    void run();

    /** Pauses the run before its next step, or continues a paused one. Does nothing unless {@link #isPausable}. */
    void pauseOrContinue();

    /** Resumes the run from its last checkpoint. Does nothing unless {@link #isResumable}. */
    void resume();

    /** Cancels the run after the current step and saves a checkpoint. Does nothing unless {@link #isActive}. */
    void cancel();

    /** Adds a listener that is told whenever a property may have changed. */
    void addChangeListener(ChangeListener listener);

    /** Removes a listener. */
    void removeChangeListener(ChangeListener listener);
}
