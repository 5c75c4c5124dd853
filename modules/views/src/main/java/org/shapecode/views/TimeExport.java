package org.shapecode.views;

import java.awt.Component;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JFileChooser;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.SwingUtilities;
import org.openide.awt.Mnemonics;
import org.openide.awt.StatusDisplayer;
import org.shapecode.charts.Animation;
import org.shapecode.charts.FigureFiles;
import org.shapecode.charts.FigureFormat;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.api.FigureHistory;
import org.shapecode.experiment.api.Run;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.SaveDialog;
import org.shapecode.views.live.StoredRuns;

/**
 * Saves the figures of a view over all kept steps of a run, in the background and with progress.
 *
 * @param parent of the dialogs
 * @param run its folder
 * @param analysis of the view
 */
record TimeExport(Component parent, Path run, Analysis analysis) {
    /** More would be too small on a page. */
    private static final int STRIP = 5;

    /** The folder of the last export. */
    private static File folder;

    private interface Format {
        Path file(FigureHistory history, Path into);

        void write(FigureHistory history, Path into) throws IOException;
    }

    private static final Format ANIMATION = new Format() {
        @Override
        public Path file(FigureHistory history, Path into) {
            return into.resolve(history.frames().get(0).id() + ".gif");
        }

        @Override
        public void write(FigureHistory history, Path into) throws IOException {
            Animation.write(history.frames(), into);
        }
    };

    private static final Format SIDE_BY_SIDE = new Format() {
        @Override
        public Path file(FigureHistory history, Path into) {
            return into.resolve(history.strip(STRIP).id() + ".svg");
        }

        @Override
        public void write(FigureHistory history, Path into) throws IOException {
            FigureFiles.write(history.strip(STRIP), FigureFormat.SVG, into);
        }
    };

    /** The commands. Event dispatch thread. */
    JPopupMenu menu() {
        JPopupMenu menu = new JPopupMenu();
        menu.add(item("Save as &Animated GIF…", ANIMATION));
        menu.add(item("Save " + STRIP + " Steps Side by &Side as SVG…", SIDE_BY_SIDE));
        return menu;
    }

    private JMenuItem item(String text, Format format) {
        JMenuItem item = new JMenuItem();
        Mnemonics.setLocalizedText(item, text);
        item.addActionListener(event -> ask(format));
        return item;
    }

    private void ask(Format format) {
        JFileChooser chooser = new JFileChooser(folder);
        chooser.setDialogTitle("Folder for the figures of " + analysis.displayName());
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        if (chooser.showSaveDialog(SwingUtilities.getRoot(parent)) == JFileChooser.APPROVE_OPTION) {
            folder = chooser.getSelectedFile();
            Path into = folder.toPath();
            Background.run(
                    "Drawing " + analysis.displayName(),
                    progress -> save(
                            FigureHistory.of(
                                    Run.open(run, StoredRuns.getDefault().trust(run)), List.of(analysis), progress),
                            into,
                            format),
                    written -> StatusDisplayer.getDefault().setStatusText(written));
        }
    }

    /** Returns a sentence about what was written. */
    private String save(List<FigureHistory> histories, Path into, Format format) {
        if (histories.isEmpty()) {
            throw new Problem(analysis.displayName() + " has no figures of this run, so nothing was saved.");
        }
        List<Path> files =
                histories.stream().map(each -> format.file(each, into)).toList();
        if (!SaveDialog.mayReplace("Replace", files)) {
            return "";
        }
        try {
            for (FigureHistory history : histories) {
                format.write(history, into);
            }
            return "Wrote " + files.stream().map(Path::toString).collect(Collectors.joining(", "));
        } catch (IOException e) {
            throw new Problem("Cannot save the figures to " + into + ": " + Reason.of(e) + ".", e);
        }
    }
}
