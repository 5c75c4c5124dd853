package org.shapecode.queue.window;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.shapecode.core.Counted;
import org.shapecode.experiment.api.Tunable;
import org.shapecode.queue.TrainingJob;
import org.shapecode.toolkit.StyledText;
import org.shapecode.toolkit.WrapLayout;

/**
 * The numbers that can be changed while a job trains: the learning rate and the weight lambda of each regulariser. Visible
 * only while it trains; in a narrow page they stand below each other. Event dispatch thread.
 */
public final class TuningPanel {
    private static final int GAP = 22;

    private final JPanel panel = new JPanel();
    private final JLabel changes = StyledText.caption("");
    private final List<TuningField> fields = new ArrayList<>();
    private TrainingJob job;

    /** Creates an invisible panel without a job. */
    public TuningPanel() {
        panel.setOpaque(false);
        panel.setName("tuning");
        panel.setLayout(new WrapLayout(GAP, 4));
        panel.setVisible(false);
    }

    public JComponent component() {
        return panel;
    }

    /** Shows the current values of a job, or hides the panel for null. Call it again and again while the job trains. */
    public void show(TrainingJob shown) {
        boolean tunable = shown != null && shown.state().isTraining() && !shown.isStudy();
        if (tunable) {
            List<Tunable> tunables = shown.tunables();
            if (shown != job) {
                job = shown;
                fill(tunables);
            }
            for (int i = 0; i < fields.size(); i++) {
                fields.get(i).show(tunables.get(i));
            }
            int count = shown.experiment().training().changes().size();
            changes.setText(count == 0 ? "" : Counted.of(count, "change") + " recorded");
        }
        panel.setVisible(tunable);
    }

    private void fill(List<Tunable> tunables) {
        fields.clear();
        panel.removeAll();
        for (Tunable each : tunables) {
            TuningField field = new TuningField(job, each);
            fields.add(field);
            panel.add(field.component());
        }
        panel.add(changes);
        panel.revalidate();
    }
}
