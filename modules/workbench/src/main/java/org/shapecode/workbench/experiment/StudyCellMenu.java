package org.shapecode.workbench.experiment;

import java.awt.Component;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.openide.awt.Mnemonics;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.FileManager;
import org.shapecode.toolkit.TextClipboard;

/** The commands for the selected run in the grid of a study, as in the table of runs. Event dispatch thread. */
final class StudyCellMenu extends JPopupMenu {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<Optional<StudyCell>> selected;

    /**
     * A menu.
     *
     * @param selected the run for which it is shown
     * @param opened called with the run to open
     */
    StudyCellMenu(Supplier<Optional<StudyCell>> selected, Consumer<StudyCell> opened) {
        this.selected = selected;
        item("&Open", opened);
        addSeparator();
        item("Copy Pat&h", cell -> TextClipboard.copy(cell.folder().toString()));
        item("Open &Folder", cell -> Background.run(() -> FileManager.open(cell.folder())));
    }

    private void item(String text, Consumer<StudyCell> work) {
        JMenuItem item = new JMenuItem();
        Mnemonics.setLocalizedText(item, text);
        item.setName("study-cell-" + text.replace("&", "").replace(' ', '-').toLowerCase(Locale.ROOT));
        item.addActionListener(event -> selected.get().ifPresent(work));
        add(item);
    }

    /** A run that was not begun has no folder. */
    @Override
    public void show(Component invoker, int x, int y) {
        boolean exists = selected.get()
                .filter(cell -> cell.state() != StudyCell.State.NOT_STARTED)
                .isPresent();
        for (Component each : getComponents()) {
            each.setEnabled(exists);
        }
        super.show(invoker, x, y);
    }
}
