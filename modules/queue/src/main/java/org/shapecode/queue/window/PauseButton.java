package org.shapecode.queue.window;

import javax.swing.JButton;
import org.openide.awt.Mnemonics;
import org.openide.util.ImageUtilities;
import org.shapecode.queue.TrainingJob;

/** Pauses and resumes a job; visible only while it trains. Event dispatch thread. */
public final class PauseButton extends JButton {
    private static final long serialVersionUID = 1L;

    private transient TrainingJob job;

    /** Creates an invisible button without a job. */
    @SuppressWarnings("this-escape")
    public PauseButton() {
        setName("pause");
        addActionListener(event -> {
            if (job.state() == TrainingJob.State.PAUSED) {
                job.resume();
            } else {
                job.pause();
            }
            show(job);
        });
        show((TrainingJob) null);
    }

    /** Shows the current state of a job, or hides the button for null. Call it again after each change of state. */
    public void show(TrainingJob shown) {
        job = shown;
        boolean paused = shown != null && shown.state() == TrainingJob.State.PAUSED;
        setVisible(shown != null && shown.state().isTraining());
        Mnemonics.setLocalizedText(this, paused ? "Res&ume" : "&Pause");
        boolean here = shown == null || !shown.isElsewhere();
        setEnabled(here);
        setToolTipText(
                !here
                        ? "A study that trains elsewhere cannot be paused. Stop it, and resume it later."
                        : paused ? "Resume training (F8)" : "Pause training before the next step (F8)");
        setIcon(ImageUtilities.loadIcon("org/shapecode/queue/" + (paused ? "resume.svg" : "pause.svg")));
    }
}
