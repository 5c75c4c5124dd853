package org.shapecode.editor;

import java.awt.Component;
import java.awt.Insets;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;
import javax.swing.border.AbstractBorder;
import org.shapecode.toolkit.StyledText;

/** A column of form rows: labels at the left, editors aligned across nested panels. Event dispatch thread. */
final class FormPanel extends JPanel {
    /** Pixels by which the fields of a plugin or an inner record are indented. */
    static final int INDENT = 14;

    /** Pixels above a top-level heading. */
    static final int SECTION_GAP = 16;

    private static final long serialVersionUID = 1L;

    /** Least width of labels, in sizes of their font. */
    private static final int LABEL_WIDTH = 9;

    private static final int GAP = 10;

    /** An empty column. */
    FormPanel() {
        super(new FormLayout("insets 0, gap 0, fillx, wrap, hidemode 3", "[grow, fill]"));
        setOpaque(false);
    }

    /**
     * Adds a component below the others.
     *
     * @param above pixels above it
     * @param indent pixels to the left of it
     */
    void addRow(JComponent component, int above, int indent) {
        add(component, "wmin 0, gaptop " + above + ", gapleft " + indent);
    }

    /**
     * Adds a component below the others, where editors begin.
     *
     * @param indent pixels by which this panel is indented
     */
    void addBelowEditor(JComponent component, int above, int indent) {
        addRow(belowEditor(component, indent), above, 0);
    }

    /** Gives a component room at its left, so that it begins where editors do, in the present font. */
    static JComponent belowEditor(JComponent component, int indent) {
        component.setBorder(new AbstractBorder() {
            private static final long serialVersionUID = 1L;

            @Override
            public Insets getBorderInsets(Component owner, Insets insets) {
                insets.set(0, editorX() - indent, 0, 0);
                return insets;
            }
        });
        return component;
    }

    /** Where editors begin in a panel that is not indented, unless a label is long. */
    static int editorX() {
        return labelWidth() + GAP;
    }

    private static int labelWidth() {
        return LABEL_WIDTH * UIManager.getFont("Label.font").getSize();
    }

    /** A heading for a record or list: large for a section of the experiment, small within a section. */
    static JLabel heading(Binding binding) {
        JLabel heading = binding.isNested() ? new JLabel(binding.label()) : StyledText.headline(binding.label(), false);
        heading.setToolTipText(binding.tip());
        return heading;
    }

    /**
     * A label and an editor that fills the rest of the row, or stands below it in a narrow form.
     *
     * @param indent pixels by which the panel of this row is indented, so that editors stay aligned
     */
    static JPanel labelled(JLabel label, JComponent editor, int indent) {
        label.setLabelFor(editor);
        JPanel row = new JPanel(new LabelledLayout(() -> labelWidth() - indent, GAP));
        row.setOpaque(false);
        row.add(label);
        row.add(editor);
        return row;
    }

    /** Components side by side, the last of which fills the rest of the row. */
    static JPanel row(Component... components) {
        int last = components.length - 1;
        return row(last, ("[]" + GAP).repeat(last) + "[grow, fill]", components);
    }

    /** Components side by side, the second of which fills the room between the others. */
    static JPanel rowWithButton(Component first, Component filling, Component button) {
        return row(1, "[]" + GAP + "[grow, fill]" + GAP + "[]", first, filling, button);
    }

    /** Components side by side, the first of which fills the room that the others leave; the last ones are buttons. */
    static JPanel rowWithButtons(Component filling, Component second, Component... buttons) {
        Component[] all = new Component[buttons.length + 2];
        all[0] = filling;
        all[1] = second;
        System.arraycopy(buttons, 0, all, 2, buttons.length);
        return row(0, "[grow, fill]" + GAP + "[]" + GAP + "[]".repeat(buttons.length), all);
    }

    /** Only the filling component shrinks in a narrow window. */
    private static JPanel row(int filling, String columns, Component... components) {
        JPanel row = new JPanel(new FormLayout("insets 0, gap 0, fillx", columns));
        row.setOpaque(false);
        for (int i = 0; i < components.length; i++) {
            row.add(components[i], i == filling ? "wmin 0" : "wmin pref");
        }
        return row;
    }
}
