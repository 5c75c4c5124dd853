package org.shapecode.editor;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import org.shapecode.toolkit.Texts;

/** Headings of the form: the name of a part and what it is. Event dispatch thread. */
final class Headings {
    static final int LABEL_WIDTH = 120;
    static final int GAP = 10;

    private Headings() {}

    /** A large heading for a part of the experiment, a small one for what lies within that. */
    static JComponent of(Slot slot) {
        boolean inner = slot.path().indexOf('.') >= 0;
        JLabel name = inner ? new JLabel(slot.label()) : Texts.headline(slot.label(), false);
        JLabel what = Texts.caption(slot.info().description());
        what.setVerticalAlignment(SwingConstants.BOTTOM);
        return row(name, what);
    }

    /** The label of a parameter, so wide that what follows stands below each other. */
    static JLabel label(Slot slot, int indent) {
        JLabel label = new JLabel(slot.label());
        label.setToolTipText(Tips.of(slot.info()));
        align(label, indent);
        return label;
    }

    /** Makes a label so wide that what follows stands below each other. */
    static void align(JLabel label, int indent) {
        Dimension size = label.getPreferredSize();
        label.setPreferredSize(new Dimension(Math.max(size.width, LABEL_WIDTH - indent), size.height));
    }

    /** A component before another, which takes the rest of the row. */
    static JComponent row(Component first, Component rest) {
        JPanel row = new JPanel(new BorderLayout(GAP, 0));
        row.setOpaque(false);
        row.add(first, BorderLayout.LINE_START);
        row.add(rest, BorderLayout.CENTER);
        return row;
    }
}
