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
import org.openide.util.datatransfer.ExTransferable;
import org.shapecode.core.Reason;
import org.shapecode.core.figure.Figure;

/** Saves and copies the figure of a view, in the background. Event dispatch thread. */
final class Exports {
    /** Copied images are for slides and messages, where they may be enlarged. */
    private static final int COPY_SCALE = 2;

    /** Resolutions of a bitmap, for one, two and three pixels per px. */
    private static final String[] RESOLUTIONS = {"screen, 96 dpi", "high, 192 dpi", "print, 288 dpi"};

    /** The folder of the last file. */
    private static File folder;

    private Exports() {}

    /** Asks for a file, and for the resolution of a bitmap, and saves the figure as displayed. */
    static void save(Component parent, Drawing seen, FigureFormat format) {
        JFileChooser chooser = chooser(seen, format);
        if (format == FigureFormat.PNG) {
            chooser.resetChoosableFileFilters();
            chooser.setAcceptAllFileFilterUsed(false);
            for (String resolution : RESOLUTIONS) {
                chooser.addChoosableFileFilter(new FileNameExtensionFilter(type(format) + ": " + resolution, "png"));
            }
            chooser.setFileFilter(chooser.getChoosableFileFilters()[1]);
        }
        save(parent, chooser, format, seen, 0);
    }

    /** Asks for size and file and saves the figure as displayed, for an article. */
    static void saveForPaper(Component parent, Drawing seen) {
        PaperDialog.ask(parent, seen.figure())
                .ifPresent(setup ->
                        save(parent, chooser(seen, setup.format()), setup.format(), setup.of(seen), PaperDialog.SCALE));
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

    private static JFileChooser chooser(Drawing seen, FigureFormat format) {
        JFileChooser chooser = new JFileChooser(folder);
        chooser.setDialogTitle("Save " + seen.figure().title());
        chooser.setFileFilter(new FileNameExtensionFilter(type(format), format.extension()));
        String name = fileName(seen.figure(), format);
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), name));
        return chooser;
    }

    /** Asks until the user names a file that may be written, or cancels; scale 0 is that of the chosen resolution. */
    private static void save(Component parent, JFileChooser chooser, FigureFormat format, Drawing drawing, int scale) {
        while (chooser.showSaveDialog(parent) == JFileChooser.APPROVE_OPTION) {
            Path file = withExtension(chooser.getSelectedFile().toPath(), format);
            String question = file.getFileName() + " already exists. Replace it?";
            if (Files.notExists(file)
                    || JOptionPane.showConfirmDialog(parent, question, "Replace", JOptionPane.YES_NO_OPTION)
                            == JOptionPane.YES_OPTION) {
                folder = chooser.getCurrentDirectory();
                int chosen = List.of(chooser.getChoosableFileFilters()).indexOf(chooser.getFileFilter()) + 1;
                Renderer.execute(() -> {
                    try {
                        FigureFiles.write(drawing, scale > 0 ? scale : Math.max(1, chosen), format, file);
                    } catch (IOException e) {
                        tell(parent, "Cannot save the figure to " + file + ": " + Reason.of(e) + ".");
                    }
                });
                return;
            }
        }
    }

    /** As in other programs: {@code "PDF (*.pdf)"}. */
    private static String type(FigureFormat format) {
        return format.name() + " (*." + format.extension() + ")";
    }

    /** The title of a figure, in lower case and with hyphens. */
    static String fileName(Figure figure, FigureFormat format) {
        String title = figure.title()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return (title.isEmpty() ? figure.id() : title) + "." + format.extension();
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

    private static void tell(Component parent, String sentence) {
        SwingUtilities.invokeLater(
                () -> JOptionPane.showMessageDialog(parent, sentence, "Figure", JOptionPane.ERROR_MESSAGE));
    }
}
