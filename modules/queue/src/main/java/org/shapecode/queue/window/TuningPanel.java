package org.shapecode.queue.window;

import java.util.ArrayList;
import java.util.List;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.shapecode.experiment.api.Tunable;
import org.shapecode.queue.Training;
import org.shapecode.toolkit.Texts;

/**
 * What can be changed while it trains: the learning rate and the factor of each regulariser. Seen only while there is
 * something to change. Event dispatch thread.
 */
public final class TuningPanel {
    private static final int GAP = 22;

    private final JPanel panel = new JPanel();
    private final JLabel changes = Texts.caption("");
    private final List<TuningField> fields = new ArrayList<>();
    private Training training;

    /** A panel that waits for a training. */
    public TuningPanel() {
        panel.setOpaque(false);
        panel.setName("tuning");
        panel.setLayout(new BoxLayout(panel, BoxLayout.LINE_AXIS));
        panel.setVisible(false);
    }

    public JComponent component() {
        return panel;
    }

    /** Shows how a training is now, or nothing for null; to be called again and again. */
    public void show(Training shown) {
        boolean seen = shown != null && shown.state() == Training.State.RUNNING && !shown.isStudy();
        if (seen) {
            List<Tunable> tunables = shown.tunables();
            if (shown != training) {
                training = shown;
                fill(tunables);
            }
            for (int i = 0; i < fields.size(); i++) {
                fields.get(i).show(tunables.get(i));
            }
            int count = shown.experiment().training().changes().size();
            changes.setText(count == 0 ? "" : count == 1 ? "changed once" : "changed " + count + " times");
        }
        panel.setVisible(seen);
    }

    private void fill(List<Tunable> tunables) {
        fields.clear();
        panel.removeAll();
        for (Tunable each : tunables) {
            TuningField field = new TuningField(training, each);
            fields.add(field);
            panel.add(field.component());
            panel.add(Box.createHorizontalStrut(GAP));
        }
        panel.add(changes);
        panel.add(Box.createHorizontalGlue());
        panel.revalidate();
    }
}
