package org.shapecode.editor;

import java.awt.BorderLayout;
import java.awt.Font;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** The experiment's text, in step with the form; below it what is wrong and where. Event dispatch thread. */
public final class JsonPage {
    private static final int TAB = 2;

    private final JPanel page = new JPanel(new BorderLayout());
    private final JTextArea area = new JTextArea() {
        private static final long serialVersionUID = 1L;

        @Override
        public void updateUI() {
            super.updateUI();
            Font label = UIManager.getFont("Label.font");
            setFont(new Font(Font.MONOSPACED, Font.PLAIN, label == null ? 13 : label.getSize() + 1));
        }
    };
    private final Message remarks = new Message();
    private final FaultMark mark = new FaultMark(area);
    private final Edit edit;
    private Gesture gesture = new Gesture();
    private boolean showing;

    /** The text of an experiment; follows its changes. */
    public JsonPage(Edit edit) {
        this.edit = edit;
        area.setName("json");
        area.getAccessibleContext().setAccessibleName("The experiment as JSON");
        area.setTabSize(TAB);
        area.setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
        area.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                gesture = new Gesture();
            }
        });
        JScrollPane scroll = new JScrollPane(area);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setRowHeaderView(new LineNumbers(area));
        remarks.component().setName("json-remarks");
        remarks.component().setBorder(BorderFactory.createEmptyBorder(8, 14, 8, 14));
        page.add(scroll, BorderLayout.CENTER);
        page.add(remarks.component(), BorderLayout.SOUTH);
        refresh();
        area.setCaretPosition(0);
        area.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                typed(event);
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                typed(event);
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                // Only attributes of the text.
            }
        });
        edit.addChangeListener(event -> refresh());
    }

    public JComponent component() {
        return page;
    }

    /** What is typed in a row is undone at once, a line at a time; what is pasted or cut is a step of its own. */
    private void typed(DocumentEvent event) {
        if (!showing) {
            boolean single = event.getLength() == 1;
            if (!single) {
                gesture = new Gesture();
            }
            edit.type(area.getText(), gesture);
            if (!single || area.getText().startsWith("\n", event.getOffset())) {
                gesture = new Gesture();
            }
        }
    }

    private void refresh() {
        Draft draft = edit.draft();
        if (!area.getText().equals(draft.text())) {
            showing = true;
            TextChange.between(area.getText(), draft.text()).apply(area);
            showing = false;
            gesture = new Gesture();
        }
        mark.show(draft.fault());
        List<String> all = edit.remarks();
        remarks.show(all.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", all)), !edit.isValid());
    }
}
