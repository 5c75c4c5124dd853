package org.shapecode.toolkit.options;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JTextField;
import org.openide.awt.Mnemonics;
import org.openide.filesystems.FileChooserBuilder;
import org.shapecode.toolkit.Typed;

/** A folder, typed or chosen. Event dispatch thread. */
final class FolderField {
    private static final int COLUMNS = 28;

    private final JTextField field = new JTextField(COLUMNS);
    private final JButton button = new JButton();

    /**
     * An empty field.
     *
     * @param edited called after each change
     */
    FolderField(Runnable edited) {
        field.setName("option-home");
        Typed.listen(field, edited);
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

    /** What is typed, if it is the full path of anything. */
    Optional<Path> folder() {
        try {
            Path typed = Path.of(field.getText().strip());
            return typed.isAbsolute() ? Optional.of(typed) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void browse() {
        File chosen = new FileChooserBuilder(FolderField.class)
                .setTitle("Folder for Projects and Runs")
                .setApproveText("Choose")
                .setDirectoriesOnly(true)
                .setDefaultWorkingDirectory(folder().map(Path::toFile).orElse(null))
                .showOpenDialog();
        if (chosen != null) {
            set(chosen.toPath());
        }
    }
}
