package org.shapecode.workbench.experiment;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.shapecode.toolkit.Texts;
import org.shapecode.toolkit.WrapLayout;

/** The main settings of an experiment side by side, each under its name. Event dispatch thread. */
final class Facts {
    private static final int GAP = 24;
    private static final int LINE_GAP = 6;

    private Facts() {}

    static JComponent of(List<Fact> facts) {
        JPanel row = new JPanel(new WrapLayout(GAP, LINE_GAP));
        row.setOpaque(false);
        for (Fact fact : facts) {
            JPanel cell = new JPanel(new BorderLayout(0, 2));
            cell.setOpaque(false);
            JLabel caption = Texts.caption(fact.caption());
            JLabel value = new JLabel(fact.value());
            caption.setLabelFor(value);
            cell.add(caption, BorderLayout.NORTH);
            cell.add(value, BorderLayout.CENTER);
            cell.setToolTipText(fact.details());
            value.setToolTipText(fact.details());
            row.add(cell);
        }
        return row;
    }
}
