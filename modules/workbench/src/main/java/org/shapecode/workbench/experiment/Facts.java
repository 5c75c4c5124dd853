package org.shapecode.workbench.experiment;

import java.awt.BorderLayout;
import java.awt.Dimension;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.workbench.ui.Texts;

/** The main settings of an experiment in a row, each under its name. Event dispatch thread. */
final class Facts {
    private static final int GAP = 24;

    private Facts() {}

    static JComponent of(Experiment experiment) {
        JPanel row = new JPanel();
        row.setLayout(new BoxLayout(row, BoxLayout.LINE_AXIS));
        row.setOpaque(false);
        for (Fact fact : Fact.of(experiment)) {
            JPanel cell = new JPanel(new BorderLayout(0, 2));
            cell.setOpaque(false);
            JLabel caption = Texts.caption(fact.caption());
            JLabel value = new JLabel(fact.value());
            caption.setLabelFor(value);
            cell.add(caption, BorderLayout.NORTH);
            cell.add(value, BorderLayout.CENTER);
            cell.setToolTipText(fact.details());
            value.setToolTipText(fact.details());
            // Where room is short, each gives some of its own.
            cell.setMinimumSize(new Dimension());
            row.add(cell);
            row.add(Box.createHorizontalStrut(GAP));
        }
        return row;
    }
}
