package org.shapecode.charts;

import java.awt.Component;
import java.awt.Image;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.io.IOException;
import java.nio.file.Path;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;
import org.shapecode.core.Reason;

/** Takes a figure out of its view: to a file or to the clipboard, without holding up the desktop. */
final class Exports {
    /** A copied picture is for slides and messages, which may be enlarged. */
    private static final int COPY_SCALE = 2;

    private Exports() {}

    /** Asks where to and writes what is seen. */
    static void save(Component parent, Drawing seen, FigureFormat format) {
        SaveDialog.ask(parent, seen.figure(), format, format == FigureFormat.PNG)
                .ifPresent(answer -> write(parent, seen, answer.scale(), format, answer.file()));
    }

    /** Asks how large and where to, and writes what is seen as it is to be printed. */
    static void saveForPaper(Component parent, Drawing seen) {
        PaperDialog.ask(parent, seen.figure())
                .ifPresent(setup -> SaveDialog.ask(parent, seen.figure(), setup.format(), false)
                        .ifPresent(answer ->
                                write(parent, setup.of(seen), PaperSetup.SCALE, setup.format(), answer.file())));
    }

    static void copyPicture(Component parent, Drawing seen) {
        Renderer.execute(() -> {
            Image image = Renderer.draw(new Renderer.Request(seen, COPY_SCALE)).image();
            SwingUtilities.invokeLater(() -> copy(parent, new PictureSelection(image)));
        });
    }

    static void copyNumbers(Component parent, Drawing seen) {
        Renderer.execute(() -> {
            String numbers = CsvWriter.write(seen.visible());
            SwingUtilities.invokeLater(() -> copy(parent, new StringSelection(numbers)));
        });
    }

    private static void write(Component parent, Drawing drawing, int scale, FigureFormat format, Path file) {
        Renderer.execute(() -> {
            try {
                FigureFiles.write(drawing, scale, format, file);
            } catch (IOException e) {
                tell(parent, "The figure could not be written to " + file + ": " + Reason.of(e) + ".");
            }
        });
    }

    private static void copy(Component parent, Transferable content) {
        try {
            Toolkit.getDefaultToolkit().getSystemClipboard().setContents(content, null);
        } catch (IllegalStateException e) {
            tell(parent, "The clipboard is in use by another program; try again.");
        }
    }

    private static void tell(Component parent, String sentence) {
        SwingUtilities.invokeLater(
                () -> JOptionPane.showMessageDialog(parent, sentence, "Figure", JOptionPane.ERROR_MESSAGE));
    }
}
