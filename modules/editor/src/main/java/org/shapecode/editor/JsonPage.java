package org.shapecode.editor;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyEvent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.event.UndoableEditEvent;
import javax.swing.text.BadLocationException;
import org.fife.ui.rsyntaxtextarea.RSyntaxTextArea;
import org.fife.ui.rsyntaxtextarea.SyntaxConstants;
import org.fife.ui.rsyntaxtextarea.SyntaxScheme;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.fife.ui.rtextarea.Gutter;
import org.fife.ui.rtextarea.RTextScrollPane;
import org.fife.ui.rtextarea.RUndoManager;
import org.shapecode.core.Json;
import org.shapecode.experiment.api.Document;
import org.shapecode.toolkit.StyledText;

/** The experiment as JSON, in sync with the form, with problems below. Event dispatch thread. */
public final class JsonPage {
    private static final int TAB = 2;
    private static final int HIGHLIGHT_ALPHA = 70;

    private final JPanel page = new JPanel(new BorderLayout());
    private final TextArea area = new TextArea();
    private final MessageArea remarks = new MessageArea();
    private final Edit edit;
    private Edit.Gesture gesture = new Edit.Gesture();
    private boolean showing;
    private boolean typing;

    /** A page that follows the changes of an experiment. */
    public JsonPage(Edit edit) {
        this.edit = edit;
        area.setName("json");
        area.getAccessibleContext().setAccessibleName("Experiment as JSON");
        area.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                gesture = new Edit.Gesture();
            }
        });
        remarks.component().setName("json-remarks");
        remarks.component().setBorder(BorderFactory.createEmptyBorder(8, 14, 8, 14));
        page.add(new ScrollPane(area), BorderLayout.CENTER);
        JPanel below = new JPanel(new BorderLayout());
        below.add(new FindBar("json-find", new FindText(area), page).component(), BorderLayout.NORTH);
        below.add(remarks.component(), BorderLayout.SOUTH);
        page.add(below, BorderLayout.SOUTH);
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
                // Changes only styles.
            }
        });
        edit.addChangeListener(event -> refresh());
    }

    public JComponent component() {
        return page;
    }

    /** Continuous typing within a line is undone together; pasting or cutting is a step of its own. */
    private void typed(DocumentEvent event) {
        if (!showing) {
            boolean single = event.getLength() == 1;
            if (!single) {
                gesture = new Edit.Gesture();
            }
            typing = true;
            edit.type(area.getText(), gesture);
            typing = false;
            if (!single || area.getText().startsWith("\n", event.getOffset())) {
                gesture = new Edit.Gesture();
            }
        }
    }

    private void refresh() {
        Draft draft = edit.draft();
        boolean same = area.getText().equals(draft.text());
        if (!same && typing) {
            // The text cannot be changed while it tells of a change.
            EventQueue.invokeLater(this::refresh);
        } else if (!same) {
            showing = true;
            replaceChange(area, draft.text());
            showing = false;
            gesture = new Edit.Gesture();
        }
        area.mark(wrongLines());
        List<String> all = edit.remarks();
        remarks.show(all.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", all)), !edit.isValid());
    }

    /** The line where the text ends to be JSON, or those of all fields with problems. */
    Set<Integer> wrongLines() {
        Draft draft = edit.draft();
        if (draft.error().isPresent()) {
            return Set.of(draft.error().get().line());
        }
        Set<Integer> lines = new TreeSet<>();
        edit.reading().problems().forEach(problem -> lines.add(Json.line(draft.text(), problem.path())));
        edit.studyProblem().ifPresent(problem -> lines.add(Json.line(draft.text(), Document.STUDY)));
        return lines;
    }

    /** Sets a text by replacing only what lies between the common beginning and end, so that caret and scrolling stay. */
    static void replaceChange(JTextArea area, String after) {
        String before = area.getText();
        int shorter = Math.min(before.length(), after.length());
        int head = 0;
        while (head < shorter && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        area.replaceRange(after.substring(head, after.length() - tail), head, before.length() - tail);
    }

    /** A JSON editor in the colours of the look and feel, without an undo history of its own. */
    private static final class TextArea extends RSyntaxTextArea {
        private static final long serialVersionUID = 1L;

        /** False while the constructor of the superclass installs the UI. */
        private boolean constructed;

        TextArea() {
            constructed = true;
            followLookAndFeel();
            setSyntaxEditingStyle(SyntaxConstants.SYNTAX_STYLE_JSON);
            setTabSize(TAB);
            setTabsEmulated(true);
            setPopupMenu(null);
            setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
            // Undo, Redo and Run belong to the application: a key without an action reaches its shortcuts.
            for (int key : new int[] {KeyEvent.VK_Z, KeyEvent.VK_Y, KeyEvent.VK_ENTER}) {
                getInputMap().put(KeyStroke.getKeyStroke(key, getDefaultModifier()), "none");
            }
        }

        /** The edit of the experiment has the history. */
        @Override
        protected RUndoManager createUndoManager() {
            return new RUndoManager(this) {
                private static final long serialVersionUID = 1L;

                @Override
                public void undoableEditHappened(UndoableEditEvent event) {
                    // Recorded by the experiment.
                }
            };
        }

        @Override
        public void updateUI() {
            super.updateUI();
            if (constructed) {
                followLookAndFeel();
            }
        }

        private void followLookAndFeel() {
            Font label = UIManager.getFont("Label.font");
            setFont(new Font(Font.MONOSPACED, Font.PLAIN, label == null ? 13 : label.getSize() + 1));
            setBackground(UIManager.getColor("TextArea.background"));
            setForeground(UIManager.getColor("TextArea.foreground"));
            setCaretColor(UIManager.getColor("TextArea.caretForeground"));
            setSelectionColor(UIManager.getColor("TextArea.selectionBackground"));
            setSelectedTextColor(UIManager.getColor("TextArea.selectionForeground"));
            setUseSelectedTextColor(true);
            setHighlightCurrentLine(false);
            setMatchedBracketBGColor(null);
            setMarkAllHighlightColor(translucent("Component.linkColor"));
            setMatchedBracketBorderColor(UIManager.getColor("Label.disabledForeground"));
            SyntaxScheme scheme = new SyntaxScheme(getFont(), false);
            for (int i = 0; i < scheme.getStyleCount(); i++) {
                if (scheme.getStyle(i) != null) {
                    scheme.getStyle(i).foreground = getForeground();
                }
            }
            scheme.getStyle(TokenTypes.VARIABLE).foreground = UIManager.getColor("Component.linkColor");
            setSyntaxScheme(scheme);
        }

        /** A colour to lie behind text. */
        private static Color translucent(String key) {
            Color themed = UIManager.getColor(key);
            Color base = themed == null ? Color.RED : themed;
            return new Color(base.getRed(), base.getGreen(), base.getBlue(), HIGHLIGHT_ALPHA);
        }

        /** Highlights lines with errors, counted from 1. */
        void mark(Collection<Integer> wrong) {
            removeAllLineHighlights();
            Color red = translucent("Component.error.focusedBorderColor");
            for (int each : wrong) {
                int line = Math.min(each, getLineCount()) - 1;
                try {
                    addLineHighlight(line, red);
                } catch (BadLocationException e) {
                    throw new IllegalStateException("No line " + line + " of " + getLineCount(), e);
                }
            }
        }
    }

    /** Adds line numbers. */
    private static final class ScrollPane extends RTextScrollPane {
        private static final long serialVersionUID = 1L;

        ScrollPane(RSyntaxTextArea area) {
            super(area, true);
            setBorder(BorderFactory.createEmptyBorder());
            followLookAndFeel();
        }

        @Override
        public void updateUI() {
            super.updateUI();
            if (getGutter() != null) {
                followLookAndFeel();
            }
        }

        private void followLookAndFeel() {
            Gutter gutter = getGutter();
            gutter.setBackground(UIManager.getColor("TextArea.background"));
            gutter.setLineNumberColor(UIManager.getColor(StyledText.SECONDARY));
            gutter.setBorderColor(UIManager.getColor("TextArea.background"));
        }
    }
}
