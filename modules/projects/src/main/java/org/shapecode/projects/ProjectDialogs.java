package org.shapecode.projects;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JTextField;
import org.openide.awt.Mnemonics;
import org.openide.filesystems.FileChooserBuilder;
import org.shapecode.projects.dialog.InputDialog;
import org.shapecode.projects.files.FileNames;

/** The dialogs to create, copy and rename a project. Event dispatch thread. */
final class ProjectDialogs {
    private ProjectDialogs() {}

    /**
     * Asks for the name and location of a new project.
     *
     * @param parent the default location
     * @param then called with its name and folder
     */
    static void create(Path parent, BiConsumer<String, Path> then) {
        ask("New Project", "&Create", FileNames.free(parent.resolve("My project")), then);
    }

    /** Asks for the name and location of a copy. */
    static void copy(String name, Path folder, BiConsumer<String, Path> then) {
        ask("Copy Project", "&Copy", FileNames.free(folder.resolveSibling(safe(name))), then);
    }

    /** Asks for a new name, and whether to rename the folder too. */
    static void rename(String name, Path folder, BiConsumer<String, Path> then) {
        InputDialog dialog = new InputDialog("Rename Project", "&Rename");
        JTextField field = dialog.field("name", name);
        JCheckBox too = new JCheckBox();
        Mnemonics.setLocalizedText(too, "Also rename the &folder " + folder.getFileName());
        too.setName("folder-too");
        too.addActionListener(event -> dialog.recheck());
        dialog.row("&Name:", field).row("", too);
        dialog.ask(
                () -> {
                    if (!too.isSelected()) {
                        return field.getText().isBlank() ? Optional.of("Enter a name.") : Optional.empty();
                    }
                    return FileNames.problemOfRenaming(folder, field.getText());
                },
                () -> then.accept(
                        field.getText().strip(), too.isSelected() ? folder.resolveSibling(field.getText()) : folder));
    }

    private static void ask(String title, String confirm, Path proposed, BiConsumer<String, Path> then) {
        InputDialog dialog = new InputDialog(title, confirm);
        JTextField name = dialog.field("name", proposed.getFileName().toString());
        JTextField parent = dialog.field("parent", proposed.getParent().toString());
        JButton browse = new JButton();
        Mnemonics.setLocalizedText(browse, "&Browse…");
        browse.addActionListener(event -> choose(parent));
        dialog.row("&Name:", name).row("&Location:", parent, browse);
        name.selectAll();
        dialog.ask(
                () -> problem(name.getText(), parent.getText()),
                () -> then.accept(name.getText(), Path.of(parent.getText()).resolve(name.getText())));
    }

    static void choose(JTextField field) {
        File folder = new FileChooserBuilder(ProjectDialogs.class)
                .setTitle("Choose Folder")
                .setApproveText("Choose")
                .setDirectoriesOnly(true)
                .showOpenDialog();
        if (folder != null) {
            field.setText(folder.getPath());
        }
    }

    /** What is wrong with the name and location of a new folder, as a sentence; empty if nothing is. */
    static Optional<String> problem(String name, String parent) {
        Optional<String> wrong = FileNames.problem(name);
        if (wrong.isPresent()) {
            return wrong;
        }
        try {
            Path folder = Path.of(parent);
            if (!folder.isAbsolute()) {
                return Optional.of("Enter the full path of a folder.");
            }
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                return Optional.of(folder.getFileName() + " is a file. Choose a folder.");
            }
            return Files.exists(folder.resolve(name))
                    ? Optional.of(name + " already exists in this folder. Choose another name.")
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.of("This is not a valid path.");
        }
    }

    private static String safe(String name) {
        return FileNames.problem(name).isEmpty() ? name : "Copy";
    }
}
