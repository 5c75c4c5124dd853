package org.shapecode.queue.window;

import javax.swing.JButton;
import org.openide.awt.Mnemonics;
import org.openide.util.ImageUtilities;
import org.shapecode.queue.Training;

/** Lets a training wait, and go on; seen only while it trains. Event dispatch thread. */
public final class PauseButton extends JButton {
    private static final long serialVersionUID = 1L;

    private transient Training training;

    /** A button that waits for a training. */
    @SuppressWarnings("this-escape")
    public PauseButton() {
        setName("pause");
        addActionListener(event -> {
            if (training != null && training.isPaused()) {
                training.proceed();
            } else if (training != null) {
                training.pause();
            }
            show(training);
        });
        show((Training) null);
    }

    /** Shows how a training is now, or nothing for null; to be called again and again. */
    public void show(Training shown) {
        training = shown;
        boolean paused = shown != null && shown.isPaused();
        setVisible(shown != null && shown.state() == Training.State.RUNNING && !shown.isCancelled());
        Mnemonics.setLocalizedText(this, paused ? "Co&ntinue" : "&Pause");
        setToolTipText(
                paused ? "Go on with the next step" : "Wait before the next step; takes no time of the processor then");
        setIcon(ImageUtilities.loadIcon("org/shapecode/queue/" + (paused ? "resume.svg" : "pause.svg")));
    }
}
