package org.shapecode.workbench.experiment;

import java.awt.BorderLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.shapecode.workbench.ui.Texts;

/** A number of the experiment that can be edited, under its name. Event dispatch thread. */
final class NumberField {
    private static final int COLUMNS = 6;

    private final JPanel panel = new JPanel(new BorderLayout());
    private final JTextField field = new JTextField(COLUMNS);
    private final Edit edit;
    private final String path;
    private final String description;

    /**
     * A field for one number.
     *
     * @param path of the number in the experiment's file
     * @param name for a person
     * @param description one sentence
     * @param changed called after each change of the edit
     */
    NumberField(Edit edit, String path, String name, String description, Runnable changed) {
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
        show(
                Edit.SEED.equals(path)
                        ? edit.experiment().seed()
                        : edit.experiment().training().steps());
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                typed(changed);
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                typed(changed);
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                // Only attributes of the text.
            }
        });
    }

    JComponent component() {
        return panel;
    }

    void setEditable(boolean editable) {
        field.setEditable(editable);
    }

    private void show(long number) {
        field.setText(Long.toString(number));
        field.setToolTipText(description);
    }

    private void typed(Runnable changed) {
        edit.set(path, field.getText());
        String problem = edit.problem(path).orElse(null);
        field.putClientProperty("JComponent.outline", problem == null ? null : "error");
        field.setToolTipText(problem == null ? description : problem);
        changed.run();
    }
}
