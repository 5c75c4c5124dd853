package org.shapecode.workbench.experiment;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.openide.awt.Mnemonics;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.FileManager;
import org.shapecode.toolkit.TextClipboard;

/** The commands for the selected run in the grid of a study, as in the table of runs. Event dispatch thread. */
final class StudyCellMenu {
    private final JPopupMenu menu = new JPopupMenu();
    private final Optional<StudyCell> existing;

    /** A run that was not begun has no folder. */
    private StudyCellMenu(Optional<StudyCell> selected) {
        existing = selected.filter(cell -> cell.state() != StudyCell.State.NOT_STARTED);
    }

    /**
     * A menu.
     *
     * @param selected the run for which it is shown
     * @param opened called with the run to open
     */
    static JPopupMenu of(Optional<StudyCell> selected, Consumer<StudyCell> opened) {
        StudyCellMenu made = new StudyCellMenu(selected);
        made.item("&Open", opened);
        made.menu.addSeparator();
        made.item("Copy Pat&h", cell -> TextClipboard.copy(cell.folder().toString()));
        made.item("Open &Folder", cell -> Background.run(() -> FileManager.open(cell.folder())));
        return made.menu;
    }

    private void item(String text, Consumer<StudyCell> work) {
        JMenuItem item = new JMenuItem();
        Mnemonics.setLocalizedText(item, text);
        item.setName("study-cell-" + text.replace("&", "").replace(' ', '-').toLowerCase(Locale.ROOT));
        item.setEnabled(existing.isPresent());
        item.addActionListener(event -> existing.ifPresent(work));
        menu.add(item);
    }
}
