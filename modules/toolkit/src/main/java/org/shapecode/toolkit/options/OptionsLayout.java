package org.shapecode.toolkit.options;

import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import org.openide.awt.Mnemonics;
import org.shapecode.toolkit.Texts;

/** Rows of labels and fields under headings. Event dispatch thread. */
final class OptionsLayout {
    private static final int GAP = 8;
    private static final int INDENT = 16;

    private final JPanel panel = new JPanel(new GridBagLayout());
    private int row;

    OptionsLayout() {
        panel.setBorder(BorderFactory.createEmptyBorder(INDENT, INDENT, INDENT, INDENT));
    }

    JComponent component() {
        return panel;
    }

    void heading(String text) {
        GridBagConstraints place = place(0, row == 0 ? 0 : INDENT, 0);
        place.gridwidth = GridBagConstraints.REMAINDER;
        panel.add(Texts.headline(text, false), place);
        row++;
    }

    /** A field with its label, and what there is to know about it, if not null. */
    void row(String label, JComponent field, String hint) {
        row(label, field, null, hint);
    }

    /** A field with a button behind it. */
    void row(String label, JComponent field, JComponent button, String hint) {
        JLabel name = new JLabel();
        Mnemonics.setLocalizedText(name, label);
        name.setLabelFor(field);
        panel.add(name, place(0, GAP, INDENT));
        GridBagConstraints right = place(1, GAP, GAP);
        // A number needs no room for a path.
        right.fill = field instanceof JSpinner ? GridBagConstraints.NONE : GridBagConstraints.HORIZONTAL;
        panel.add(field, right);
        if (button != null) {
            panel.add(button, place(2, GAP, GAP));
        }
        row++;
        if (hint != null) {
            field.getAccessibleContext().setAccessibleDescription(hint);
            GridBagConstraints place = place(1, 2, GAP);
            place.gridwidth = GridBagConstraints.REMAINDER;
            panel.add(Texts.caption(hint), place);
            row++;
        }
    }

    /** The last line, after which the room that is left stays empty. */
    void end(JComponent line) {
        GridBagConstraints place = place(0, INDENT, 0);
        place.gridwidth = GridBagConstraints.REMAINDER;
        place.weightx = 1;
        place.weighty = 1;
        place.anchor = GridBagConstraints.FIRST_LINE_START;
        panel.add(line, place);
    }

    private GridBagConstraints place(int column, int above, int before) {
        GridBagConstraints place = new GridBagConstraints();
        place.gridx = column;
        place.gridy = row;
        place.anchor = GridBagConstraints.BASELINE_LEADING;
        place.fill = column == 1 ? GridBagConstraints.HORIZONTAL : GridBagConstraints.NONE;
        place.insets = new Insets(above, before, 0, 0);
        return place;
    }
}
