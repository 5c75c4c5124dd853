package org.shapecode.projects.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JTextField;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.projects.dialog.InputDialog;
import org.shapecode.projects.files.FileNames;
import org.shapecode.projects.files.FileTasks;

/** Creates a folder. Event dispatch thread. */
final class NewFolder {
    private NewFolder() {}

    static void ask(Path parent) {
        InputDialog dialog = new InputDialog("New Folder", "&Create");
        JTextField name = dialog.field("name", "");
        dialog.row("&Name:", name);
        dialog.ask(() -> FileNames.problem(parent, name.getText(), ""), () -> create(parent.resolve(name.getText())));
    }

    private static void create(Path folder) {
        FileTasks.run(
                "Creating " + folder.getFileName(),
                progress -> {
                    try {
                        return List.of(Files.createDirectory(folder));
                    } catch (IOException e) {
                        throw new Problem("Cannot create the folder " + folder + ": " + Reason.of(e) + ".", e);
                    }
                },
                created -> created.forEach(ProjectsTree::reveal));
    }
}
