package org.shapecode.toolkit;

import java.awt.Component;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.swing.JFileChooser;
import javax.swing.SwingUtilities;
import javax.swing.filechooser.FileFilter;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.filesystems.FileChooserBuilder;

/**
 * Asks where to write files, and asks again unless those that exist may be replaced. Event dispatch thread, except for the
 * question.
 *
 * @param title of the dialogs
 * @param approve text of the button, such as {@code "Save"}
 * @param filter of the files shown; null to choose among folders, too
 * @param target makes the file to write of the file that was chosen, with its extension
 * @param written the files that a target means
 */
public record SaveDialog(
        String title,
        String approve,
        FileFilter filter,
        UnaryOperator<Path> target,
        Function<Path, List<Path>> written) {
    private static final int MOST_NAMED = 2;

    /**
     * A dialog for one file.
     *
     * @param kind of file, such as {@code "CSV"}
     * @param extension with a dot; appended to names without one
     */
    public static SaveDialog of(String title, String kind, String extension) {
        return new SaveDialog(title, "Save", filter(kind, extension), file -> withExtension(file, extension), List::of);
    }

    /** Shows the files of a kind, as {@code "CSV (*.csv)"}. */
    public static FileFilter filter(String kind, String extension) {
        return new FileNameExtensionFilter(kind + " (*" + extension + ")", extension.substring(1));
    }

    /** Appends the extension to a name without one. */
    public static Path withExtension(Path file, String extension) {
        String name = file.getFileName().toString();
        return name.contains(".") ? file : file.resolveSibling(name + extension);
    }

    /**
     * Asks, starting in the folder of the last answer to a dialog of this title.
     *
     * @param first the folder to start in the first time
     * @param name suggested, with its extension
     * @return empty if cancelled
     */
    public Optional<Path> ask(Component owner, Path first, String name) {
        return ask(owner, chooser().setDefaultWorkingDirectory(first.toFile()), name);
    }

    /** Asks, starting in a folder or, if it does not exist, in the nearest above it. */
    public Optional<Path> askIn(Component owner, Path folder, String name) {
        Path there = folder;
        while (there.getParent() != null && !Files.isDirectory(there)) {
            there = there.getParent();
        }
        return ask(
                owner,
                chooser().forceUseOfDefaultWorkingDirectory(true).setDefaultWorkingDirectory(there.toFile()),
                name);
    }

    private FileChooserBuilder chooser() {
        // A chooser of folders alone does not suggest one that does not exist yet.
        FileChooserBuilder builder =
                new FileChooserBuilder(title).setTitle(title).setFilesOnly(filter != null);
        return filter == null ? builder : builder.setFileFilter(filter);
    }

    private Optional<Path> ask(Component owner, FileChooserBuilder builder, String name) {
        JFileChooser chooser = builder.createFileChooser();
        chooser.setApproveButtonText(approve);
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), name));
        // In the middle of its window, as a dialog of a part at the edge would be there, too.
        while (chooser.showSaveDialog(SwingUtilities.getRoot(owner)) == JFileChooser.APPROVE_OPTION) {
            Path file = target.apply(chooser.getSelectedFile().toPath());
            if (mayReplace(title, written.apply(file))) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether no file exists, or the user lets those that exist be replaced. Any thread.
     *
     * @param title of the question
     */
    public static boolean mayReplace(String title, List<Path> files) {
        List<Path> existing = files.stream().filter(Files::exists).toList();
        return existing.isEmpty()
                || DialogDisplayer.getDefault()
                                .notify(new NotifyDescriptor.Confirmation(
                                        question(existing), title, NotifyDescriptor.YES_NO_OPTION))
                        == NotifyDescriptor.YES_OPTION;
    }

    /** Names up to {@value #MOST_NAMED} files. */
    static String question(List<Path> existing) {
        List<String> names =
                existing.stream().map(file -> file.getFileName().toString()).toList();
        if (names.size() == 1) {
            return names.get(0) + " already exists. Replace it?";
        }
        String others = names.size() > MOST_NAMED ? (names.size() - 1) + " other files" : names.get(1);
        return names.get(0) + " and " + others + " already exist. Replace them?";
    }
}
