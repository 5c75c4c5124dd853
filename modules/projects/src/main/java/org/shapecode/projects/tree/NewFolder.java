package org.shapecode.projects.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JTextField;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.projects.ask.InputDialog;
import org.shapecode.projects.files.FileTasks;

/** Asks for the name of a new folder, and makes it. Event dispatch thread. */
final class NewFolder {
    private NewFolder() {}

    static void ask(Path parent) {
        InputDialog question = new InputDialog("New Folder", "&Make");
        JTextField name = question.field("name", "");
        question.row("&Name:", name);
        question.ask(() -> Names.problem(parent, name.getText(), ""), () -> make(parent.resolve(name.getText())));
    }

    private static void make(Path folder) {
        FileTasks.run(
                "Making " + folder.getFileName(),
                progress -> {
                    try {
                        return List.of(Files.createDirectory(folder));
                    } catch (IOException e) {
                        throw new Problem("Cannot make the folder " + folder + ": " + Reason.of(e) + ".", e);
                    }
                },
                made -> {});
    }
}
