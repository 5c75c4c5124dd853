package org.shapecode.editor;

import java.util.Optional;
import org.fife.ui.rtextarea.RTextArea;
import org.fife.ui.rtextarea.SearchContext;
import org.fife.ui.rtextarea.SearchEngine;

/**
 * Finds text in a text area, and marks all matches. Event dispatch thread.
 *
 * @param area with the text
 */
record FindText(RTextArea area) implements FindBar.Content {
    /** What is selected within a line. */
    @Override
    public Optional<String> selected() {
        return Optional.ofNullable(area.getSelectedText()).filter(text -> !text.contains("\n"));
    }

    @Override
    public int find(String text, boolean forward, boolean inPlace) {
        SearchContext search = new SearchContext(text);
        search.setSearchForward(forward);
        search.setSearchWrap(true);
        search.setMarkAll(true);
        if (inPlace) {
            area.setCaretPosition(area.getSelectionStart());
        }
        return SearchEngine.find(area, search).getMarkedCount();
    }

    @Override
    public void end() {
        SearchEngine.markAll(area, new SearchContext());
        area.requestFocusInWindow();
    }
}
