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
import org.shapecode.projects.ask.InputDialog;
import org.shapecode.projects.files.FileNames;

/** Asks what a project is called and where it lies. Event dispatch thread. */
final class ProjectDialogs {
    private ProjectDialogs() {}

    /**
     * Asks for a new project.
     *
     * @param parent the folder that is proposed to hold its folder
     * @param then gets its name and folder
     */
    static void create(Path parent, BiConsumer<String, Path> then) {
        place("New Project", "&Make", FileNames.free(parent.resolve("My project")), then);
    }

    /** Asks for the name and place of a copy. */
    static void copy(String name, Path folder, BiConsumer<String, Path> then) {
        place("Copy Project", "&Copy", FileNames.free(folder.resolveSibling(safe(name))), then);
    }

    /** Asks for another name, and whether the folder gets it too. */
    static void rename(String name, Path folder, BiConsumer<String, Path> then) {
        InputDialog question = new InputDialog("Rename Project", "&Rename");
        JTextField field = question.field("name", name);
        JCheckBox too = new JCheckBox();
        Mnemonics.setLocalizedText(too, "Rename the &folder " + folder.getFileName() + " too");
        too.setName("folder-too");
        too.addActionListener(event -> question.recheck());
        question.row("&Name:", field).row("", too);
        question.ask(
                () -> {
                    if (!too.isSelected()) {
                        return field.getText().isBlank() ? Optional.of("Type a name.") : Optional.empty();
                    }
                    return problem(field.getText(), folder.getParent().toString());
                },
                () -> then.accept(
                        field.getText().strip(), too.isSelected() ? folder.resolveSibling(field.getText()) : folder));
    }

    private static void place(String title, String agree, Path proposed, BiConsumer<String, Path> then) {
        InputDialog question = new InputDialog(title, agree);
        JTextField name = question.field("name", proposed.getFileName().toString());
        JTextField parent = question.field("parent", proposed.getParent().toString());
        JButton browse = new JButton();
        Mnemonics.setLocalizedText(browse, "&Browse…");
        browse.addActionListener(event -> choose(parent));
        question.row("&Name:", name).row("&In the folder:", parent, browse);
        name.selectAll();
        question.ask(
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

    /** What is wrong with a new folder of a name in a folder, in a sentence. */
    static Optional<String> problem(String name, String parent) {
        Optional<String> wrong = FileNames.problem(name);
        if (wrong.isPresent()) {
            return wrong;
        }
        try {
            Path folder = Path.of(parent);
            if (!folder.isAbsolute()) {
                return Optional.of("Type the whole path of a folder.");
            }
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                return Optional.of(folder.getFileName() + " is a file; choose a folder.");
            }
            return Files.exists(folder.resolve(name))
                    ? Optional.of("There is already " + name + " in this folder; choose another name.")
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.of("This is not the path of a folder.");
        }
    }

    private static String safe(String name) {
        return FileNames.problem(name).isEmpty() ? name : "Copy";
    }
}
