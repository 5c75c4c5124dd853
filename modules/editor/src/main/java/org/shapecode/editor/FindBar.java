package org.shapecode.editor;

import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextField;
import javax.swing.JToolBar;
import javax.swing.KeyStroke;
import org.fife.ui.rtextarea.RTextArea;
import org.fife.ui.rtextarea.SearchContext;
import org.fife.ui.rtextarea.SearchEngine;
import org.fife.ui.rtextarea.SearchResult;
import org.openide.awt.Mnemonics;
import org.openide.util.Utilities;
import org.shapecode.charts.Keys;
import org.shapecode.core.Counted;
import org.shapecode.toolkit.TextChanges;

/**
 * Finds text in a text area while it is typed. Ctrl+F shows the bar, Enter or F3 selects the next match, Shift+Enter or
 * Shift+F3 the previous one, Escape hides the bar. Event dispatch thread.
 */
final class FindBar {
    private static final int COLUMNS = 24;

    private final RTextArea area;
    private final JToolBar bar = new JToolBar();
    private final JTextField field = new JTextField(COLUMNS);
    private final JLabel count = new JLabel(" ");

    /**
     * A hidden bar.
     *
     * @param page holds the area; the keys work anywhere in it
     */
    FindBar(RTextArea area, JComponent page) {
        this.area = area;
        bar.setName("find-bar");
        bar.setFloatable(false);
        bar.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        bar.setVisible(false);
        field.setName("json-find");
        field.setMaximumSize(field.getPreferredSize());
        field.getAccessibleContext().setAccessibleName("Find");
        field.putClientProperty("JTextField.placeholderText", "Find");
        TextChanges.listen(field, () -> find(true, true));
        bar.add(field);
        button("&Previous", "Select the previous match (Shift+F3)", () -> find(false, false));
        button("&Next", "Select the next match (F3)", () -> find(true, false));
        bar.add(Box.createHorizontalStrut(8));
        count.setName("json-find-count");
        bar.add(count);
        bar.add(Box.createHorizontalGlue());
        button("Close", "Hide this bar (Escape)", this::hide);

        Keys.bindWithin(page, Utilities.stringToKey("D-F"), this::show);
        Keys.bindWithin(page, KeyStroke.getKeyStroke("F3"), () -> find(true, false));
        Keys.bindWithin(page, KeyStroke.getKeyStroke("shift F3"), () -> find(false, false));
        Keys.bindWithin(bar, KeyStroke.getKeyStroke("ESCAPE"), this::hide);
        Keys.bind(field, "shift ENTER", () -> find(false, false));
        field.addActionListener(event -> find(true, false));
    }

    JComponent component() {
        return bar;
    }

    private void button(String name, String tip, Runnable work) {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, name);
        button.setToolTipText(tip);
        button.addActionListener(event -> work.run());
        bar.add(button);
    }

    /** Shows the bar; looks for what is selected, if that is within a line. */
    private void show() {
        bar.setVisible(true);
        String selected = area.getSelectedText();
        if (selected != null && !selected.contains("\n")) {
            field.setText(selected);
        }
        field.selectAll();
        field.requestFocusInWindow();
        find(true, true);
    }

    private void hide() {
        bar.setVisible(false);
        SearchEngine.markAll(area, new SearchContext());
        area.requestFocusInWindow();
    }

    /**
     * Selects a match and marks all.
     *
     * @param inPlace whether the selected match may be selected again, as it grows while more is typed
     */
    private void find(boolean forward, boolean inPlace) {
        String text = field.getText();
        SearchContext search = new SearchContext(text);
        search.setSearchForward(forward);
        search.setSearchWrap(true);
        search.setMarkAll(true);
        if (inPlace) {
            area.setCaretPosition(area.getSelectionStart());
        }
        SearchResult result = SearchEngine.find(area, search);
        count.setText(text.isEmpty() ? " " : Counted.of(result.getMarkedCount(), "match", "matches"));
        field.putClientProperty("JComponent.outline", text.isEmpty() || result.wasFound() ? null : "warning");
    }
}
