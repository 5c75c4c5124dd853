package org.shapecode.toolkit.options;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JTextField;
import org.openide.awt.Mnemonics;
import org.openide.filesystems.FileChooserBuilder;
import org.shapecode.toolkit.TextChanges;

/** A text field for a folder with a Browse button. Event dispatch thread. */
final class FolderField {
    private static final int COLUMNS = 28;

    private final JTextField field = new JTextField(COLUMNS);
    private final JButton button = new JButton();

    /**
     * Creates an empty field.
     *
     * @param edited called after each edit
     */
    FolderField(Runnable edited) {
        field.setName("option-home");
        TextChanges.listen(field, edited);
        Mnemonics.setLocalizedText(button, "&Browse…");
        button.addActionListener(event -> browse());
    }

    JTextField field() {
        return field;
    }

    JButton button() {
        return button;
    }

    void set(Path folder) {
        field.setText(folder.toString());
    }

    /** The path in the field; empty unless it is absolute. */
    Optional<Path> folder() {
        try {
            Path path = Path.of(field.getText().strip());
            return path.isAbsolute() ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void browse() {
        File chosen = new FileChooserBuilder(FolderField.class)
                .setTitle("Choose Default Folder")
                .setApproveText("Choose")
                .setDirectoriesOnly(true)
                .setDefaultWorkingDirectory(folder().map(Path::toFile).orElse(null))
                .showOpenDialog();
        if (chosen != null) {
            set(chosen.toPath());
        }
    }
}
