package org.shapecode.charts;

import java.awt.Component;
import java.awt.Image;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.openide.awt.StatusDisplayer;
import org.openide.util.RequestProcessor;
import org.openide.util.datatransfer.ExTransferable;
import org.shapecode.core.Reason;
import org.shapecode.core.figure.Figure;

/** Saves and copies the figure of a view, in the background. Event dispatch thread. */
final class Exports {
    /** Copied images are for slides and messages, where they may be enlarged. */
    private static final int COPY_SCALE = 2;

    /** Resolutions of a bitmap, for one, two and three pixels per px. */
    private static final String[] RESOLUTIONS = {"screen, 96 dpi", "high, 192 dpi", "print, 288 dpi"};

    private static final String FOLDER = "folder";

    private static final RequestProcessor FILES = new RequestProcessor("Shapecode figure files");

    private Exports() {}

    /** Asks for a file, and for the resolution of a bitmap, and saves the figure as displayed. */
    static void save(FigureView view, String run, Drawing seen, FigureFormat format) {
        JFileChooser chooser = chooser(run, seen, format);
        if (format == FigureFormat.PNG) {
            chooser.resetChoosableFileFilters();
            chooser.setAcceptAllFileFilterUsed(false);
            for (String resolution : RESOLUTIONS) {
                chooser.addChoosableFileFilter(new FileNameExtensionFilter(type(format) + ": " + resolution, "png"));
            }
            chooser.setFileFilter(chooser.getChoosableFileFilters()[1]);
        }
        save(SwingUtilities.getRoot(view), chooser, format, seen, 0);
    }

    /** Asks for a file and saves a drawing at a scale. */
    static void save(Component parent, String run, Drawing drawing, FigureFormat format, double scale) {
        save(parent, chooser(run, drawing, format), format, drawing, scale);
    }

    static void copyPicture(Component parent, Drawing seen) {
        Renderer.execute(() -> {
            Image image = Renderer.draw(new Renderer.Request(seen, COPY_SCALE)).image();
            ExTransferable.Single selection = new ExTransferable.Single(DataFlavor.imageFlavor) {
                @Override
                protected Object getData() {
                    return image;
                }
            };
            SwingUtilities.invokeLater(() -> copy(parent, selection));
        });
    }

    static void copyNumbers(Component parent, Drawing seen) {
        Renderer.execute(() -> {
            String numbers = CsvWriter.write(seen.visible());
            SwingUtilities.invokeLater(() -> copy(parent, new StringSelection(numbers)));
        });
    }

    private static JFileChooser chooser(String run, Drawing seen, FigureFormat format) {
        JFileChooser chooser = new JFileChooser(folder());
        chooser.setDialogTitle("Save " + seen.figure().title());
        chooser.setFileFilter(new FileNameExtensionFilter(type(format), format.extension()));
        String name = fileName(run, seen.figure(), format);
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), name));
        return chooser;
    }

    /** Asks until the user names a file that may be written, or cancels; scale 0 is that of the chosen resolution. */
    private static void save(
            Component parent, JFileChooser chooser, FigureFormat format, Drawing drawing, double scale) {
        while (chooser.showSaveDialog(parent) == JFileChooser.APPROVE_OPTION) {
            Path file = withExtension(chooser.getSelectedFile().toPath(), format);
            String question = file.getFileName() + " already exists. Replace it?";
            if (Files.notExists(file)
                    || JOptionPane.showConfirmDialog(parent, question, "Replace", JOptionPane.YES_NO_OPTION)
                            == JOptionPane.YES_OPTION) {
                keep(chooser.getCurrentDirectory());
                int chosen = List.of(chooser.getChoosableFileFilters()).indexOf(chooser.getFileFilter()) + 1;
                write(() -> {
                    try {
                        FigureFiles.write(drawing, scale > 0 ? scale : Math.max(1, chosen), format, file);
                        StatusDisplayer.getDefault().setStatusText("Saved " + file);
                    } catch (IOException | OutOfMemoryError e) {
                        tell(parent, "Cannot save the figure to " + file + ": " + Reason.of(e) + ".");
                    }
                });
                return;
            }
        }
    }

    /** Runs a task that writes files, one after the other: large bitmaps take long, and charts must not wait for them. */
    static void write(Runnable task) {
        StatusDisplayer.getDefault().setStatusText("Saving\u2026");
        FILES.post(task, 0, Thread.NORM_PRIORITY);
    }

    /** The folder of the last file, which is kept in the user directory; null before the first. */
    static File folder() {
        String last = PaperSetup.preferences().get(FOLDER, "");
        return last.isEmpty() ? null : new File(last);
    }

    static void keep(File folder) {
        PaperSetup.preferences().put(FOLDER, folder.getPath());
    }

    /** As in other programs: {@code "PDF (*.pdf)"}. */
    private static String type(FigureFormat format) {
        return format.name() + " (*." + format.extension() + ")";
    }

    /** Run and title of a figure, in lower case and with hyphens. */
    static String fileName(String run, Figure figure, FigureFormat format) {
        String title = hyphenated(figure.title());
        String figureName = title.isEmpty() ? figure.id() : title;
        String runName = hyphenated(run);
        return (runName.isEmpty() ? "" : runName + "-") + figureName + "." + format.extension();
    }

    private static String hyphenated(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    static Path withExtension(Path file, FigureFormat format) {
        String end = "." + format.extension();
        String name = file.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(end) ? file : file.resolveSibling(name + end);
    }

    private static void copy(Component parent, Transferable content) {
        try {
            Toolkit.getDefaultToolkit().getSystemClipboard().setContents(content, null);
        } catch (IllegalStateException e) {
            tell(parent, "The clipboard is in use by another program. Try again.");
        }
    }

    static void tell(Component parent, String sentence) {
        SwingUtilities.invokeLater(
                () -> JOptionPane.showMessageDialog(parent, sentence, "Figure", JOptionPane.ERROR_MESSAGE));
    }
}
