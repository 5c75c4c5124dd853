package org.shapecode.projects.tree;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.shapecode.projects.files.FileNames;

/** Whether a typed name would do for something new. */
final class Names {
    private Names() {}

    /**
     * What is wrong with a name in a folder, in a sentence.
     *
     * @param end what the file's name has after it
     */
    static Optional<String> problem(Path folder, String name, String end) {
        Optional<String> wrong = FileNames.problem(name);
        if (wrong.isPresent()) {
            return wrong;
        }
        Path file = folder.resolve(name + end);
        if (FileNames.isTaken(file.getFileName().toString())) {
            return Optional.of("The files in runs and studies are called " + name + "; choose another name.");
        }
        return Files.exists(file) ? Optional.of("There is already " + name + " in this folder.") : Optional.empty();
    }
}
