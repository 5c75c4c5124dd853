package org.shapecode.workbench.experiment;

import java.awt.BorderLayout;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.shapecode.editor.Edit;
import org.shapecode.editor.Gesture;
import org.shapecode.toolkit.Texts;
import org.shapecode.toolkit.Typed;

/** A number of the experiment that can be edited, under its name. Event dispatch thread. */
final class NumberField {
    private static final int COLUMNS = 6;

    private final JPanel panel = new JPanel(new BorderLayout());
    private final JTextField field = new JTextField(COLUMNS);
    private final Edit edit;
    private final String path;
    private final String description;
    private Gesture gesture = new Gesture();
    private boolean showing;

    /**
     * A field for one number.
     *
     * @param path of the number in the experiment's file
     * @param name for a person
     * @param description one sentence
     */
    NumberField(Edit edit, String path, String name, String description) {
        this.edit = edit;
        this.path = path;
        this.description = description;
        JLabel label = Texts.caption(name);
        label.setLabelFor(field);
        field.setName(path);
        field.getAccessibleContext().setAccessibleName(name);
        panel.setOpaque(false);
        panel.add(label, BorderLayout.NORTH);
        panel.add(field, BorderLayout.CENTER);
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                gesture = new Gesture();
            }
        });
        show();
        Typed.listen(field, this::typed);
    }

    JComponent component() {
        return panel;
    }

    void setEditable(boolean editable) {
        field.setEditable(editable);
    }

    /** Shows the number of the edit, unless what was typed means the same. */
    void show() {
        if (!edit.isSet(path, field.getText())) {
            showing = true;
            field.setText(edit.text(path));
            showing = false;
        }
        String problem = edit.problem(path).orElse(null);
        field.putClientProperty("JComponent.outline", problem == null ? null : "error");
        field.setToolTipText(problem == null ? description : problem);
    }

    private void typed() {
        if (!showing) {
            edit.set(path, field.getText(), gesture);
        }
    }
}
