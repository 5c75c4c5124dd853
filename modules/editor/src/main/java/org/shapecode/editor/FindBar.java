package org.shapecode.editor;

import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextField;
import javax.swing.JToolBar;
import javax.swing.KeyStroke;
import org.openide.awt.Mnemonics;
import org.openide.util.Utilities;
import org.shapecode.charts.Keys;
import org.shapecode.core.Counted;
import org.shapecode.toolkit.TextChanges;

/**
 * Finds text in a page while it is typed. Ctrl+F shows the bar, Enter or F3 selects the next match, Shift+Enter or Shift+F3
 * the previous one, Escape hides the bar. Event dispatch thread.
 */
final class FindBar {
    private static final int COLUMNS = 24;

    private final Content content;
    private final JToolBar bar = new JToolBar();
    private final JTextField field = new JTextField(COLUMNS);
    private final JLabel count = new JLabel(" ");

    /** What is looked through. */
    interface Content {
        /** The text that is selected, if it is worth looking for. */
        Optional<String> selected();

        /**
         * Selects a match, and shows it.
         *
         * @param text in any case; an empty one matches nothing
         * @param inPlace whether the selected match may be selected again, as it grows while more is typed
         * @return the number of matches
         */
        int find(String text, boolean forward, boolean inPlace);

        /** Marks no matches any more, and takes the focus. */
        void end();
    }

    /**
     * A hidden bar.
     *
     * @param name of the field in it
     * @param page holds the content; the keys work anywhere in it
     */
    FindBar(String name, Content content, JComponent page) {
        this.content = content;
        bar.setName("find-bar");
        bar.setFloatable(false);
        bar.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        bar.setVisible(false);
        field.setName(name);
        field.setMaximumSize(field.getPreferredSize());
        field.getAccessibleContext().setAccessibleName("Find");
        field.putClientProperty("JTextField.placeholderText", "Find");
        TextChanges.listen(field, () -> find(true, true));
        bar.add(field);
        button("&Previous", "Select the previous match (Shift+F3)", () -> find(false, false));
        button("&Next", "Select the next match (F3)", () -> find(true, false));
        bar.add(Box.createHorizontalStrut(8));
        count.setName(name + "-count");
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

    /** Shows the bar; looks for what is selected. */
    private void show() {
        bar.setVisible(true);
        content.selected().ifPresent(field::setText);
        field.selectAll();
        field.requestFocusInWindow();
        find(true, true);
    }

    private void hide() {
        bar.setVisible(false);
        content.end();
    }

    private void find(boolean forward, boolean inPlace) {
        String text = field.getText();
        int matches = content.find(text, forward, inPlace);
        count.setText(text.isEmpty() ? " " : Counted.of(matches, "match", "matches"));
        field.putClientProperty("JComponent.outline", text.isEmpty() || matches > 0 ? null : "warning");
    }
}
