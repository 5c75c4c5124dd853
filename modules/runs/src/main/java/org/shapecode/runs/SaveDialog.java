package org.shapecode.runs;

import java.awt.Component;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.filesystems.FileChooserBuilder;
import org.shapecode.queue.TrainingQueue;

/**
 * Asks for a file to write.
 *
 * @param title of the dialog
 * @param kind of file, such as {@code "CSV"}
 * @param extension with a dot
 */
record SaveDialog(String title, String kind, String extension) {
    /**
     * Asks, and asks again unless an existing file may be replaced. Event dispatch thread.
     *
     * @param name the suggested name, without extension
     * @return empty if cancelled
     */
    Optional<Path> ask(Component owner, String name) {
        JFileChooser chooser = new FileChooserBuilder(SaveDialog.class)
                .setTitle(title)
                .setFilesOnly(true)
                .setFileFilter(new FileNameExtensionFilter(kind + " (*" + extension + ")", extension.substring(1)))
                .setDefaultWorkingDirectory(
                        TrainingQueue.getDefault().store().folder().toFile())
                .createFileChooser();
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), name + extension));
        while (chooser.showSaveDialog(owner) == JFileChooser.APPROVE_OPTION) {
            Path file = withExtension(chooser.getSelectedFile().toPath());
            if (!Files.exists(file) || replace(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private Path withExtension(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".") ? file : file.resolveSibling(name + extension);
    }

    private boolean replace(Path file) {
        Object answer = DialogDisplayer.getDefault()
                .notify(new NotifyDescriptor.Confirmation(
                        file.getFileName() + " already exists. Replace it?", title, NotifyDescriptor.YES_NO_OPTION));
        return answer == NotifyDescriptor.YES_OPTION;
    }
}
