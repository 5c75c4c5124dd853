package org.shapecode.workbench.experiment;

import java.awt.BorderLayout;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.shapecode.editor.Edit;
import org.shapecode.toolkit.StyledText;
import org.shapecode.toolkit.TextChanges;

/** An editable number of the experiment, below its name. Event dispatch thread. */
final class NumberField {
    private static final int COLUMNS = 6;

    private final JPanel panel = new JPanel(new BorderLayout());
    private final JTextField field = new JTextField(COLUMNS);
    private final Edit edit;
    private final String path;
    private final String description;
    private Edit.Gesture gesture = new Edit.Gesture();
    private boolean showing;

    /**
     * A field for the number at a path.
     *
     * @param path in the JSON of the experiment, such as {@code "training.steps"}
     * @param name the caption
     * @param description the tooltip
     */
    NumberField(Edit edit, String path, String name, String description) {
        this.edit = edit;
        this.path = path;
        this.description = description;
        JLabel label = StyledText.caption(name);
        label.setLabelFor(field);
        field.setName(path);
        field.getAccessibleContext().setAccessibleName(name);
        panel.setOpaque(false);
        panel.add(label, BorderLayout.NORTH);
        panel.add(field, BorderLayout.CENTER);
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                gesture = new Edit.Gesture();
            }
        });
        show();
        TextChanges.listen(field, this::typed);
    }

    JComponent component() {
        return panel;
    }

    /** Shows the current value, unless the typed text already means the same. */
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
