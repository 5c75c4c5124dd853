package org.shapecode.runs;

import java.awt.BorderLayout;
import java.nio.file.Path;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.awt.Mnemonics;
import org.shapecode.experiment.api.FinishedRun;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.TrainingSettings;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.StyledText;
import org.shapecode.workbench.experiment.ExperimentWindows;

/** Asks to how many steps a finished run is to be trained, and queues it. Event dispatch thread. */
final class TrainLonger {
    private static final String TITLE = "Train Longer";
    private static final int MOST = 100_000_000;
    private static final int GAP = 8;

    private TrainLonger() {}

    /** Asks for a run, and opens it when it is queued. */
    static void ask(Path folder, String name) {
        Background.run(() -> Taken.of(folder), taken -> ask(folder, name, taken));
    }

    /**
     * What training has done so far.
     *
     * @param steps taken
     * @param stoppedEarly whether it ended before the last step
     */
    record Taken(int steps, boolean stoppedEarly) {
        static Taken of(Path folder) {
            FinishedRun run = new FinishedRun(Run.open(folder));
            return new Taken(run.steps(), run.stoppedEarly());
        }

        /** Twice the steps so far; as many as by default for a network that was not trained, such as an imported one. */
        int suggested() {
            return steps > 0 ? (int) Math.min(MOST, 2L * steps) : new TrainingSettings().steps();
        }

        String text() {
            String early = stoppedEarly ? " It stopped early and will continue without early stopping." : "";
            return (steps > 0 ? "Trained for " + steps + " steps." : "Not trained here.") + early
                    + " The result will be the same as if all steps had been set from the start.";
        }
    }

    private static void ask(Path folder, String name, Taken taken) {
        JSpinner steps =
                new JSpinner(new SpinnerNumberModel(taken.suggested(), Math.min(MOST, taken.steps() + 1), MOST, 1000));
        steps.setName("longer-steps");
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, "Total &steps:");
        label.setLabelFor(steps);
        JPanel row = new JPanel(new BorderLayout(GAP, 0));
        row.add(label, BorderLayout.LINE_START);
        row.add(steps);
        JPanel panel = new JPanel(new BorderLayout(0, GAP));
        panel.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, 0, GAP));
        panel.add(StyledText.paragraph(taken.text()), BorderLayout.NORTH);
        panel.add(row);
        DialogDescriptor dialog = new DialogDescriptor(panel, TITLE + ": " + name);
        if (DialogDisplayer.getDefault().notify(dialog) == DialogDescriptor.OK_OPTION) {
            int all = (int) steps.getValue();
            Background.run(() -> {
                TrainingQueue.getDefault().lengthen(folder, all);
                ExperimentWindows.openRun(folder);
            });
        }
    }
}
