package org.shapecode.projects.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.RunFolder;

/** Checks and proposes names of files and folders that are valid on every system. Thread-safe. */
public final class FileNames {
    private static final int MAX_BYTES = 200;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final Pattern NUMBERED = Pattern.compile("(.*) (\\d{1,6})");

    private FileNames() {}

    /** What is wrong with the name of a file or folder, as a sentence; empty if it is valid. */
    public static Optional<String> problem(String name) {
        Matcher forbidden = FORBIDDEN.matcher(name);
        if (name.isBlank()) {
            return Optional.of("Enter a name.");
        }
        if (forbidden.find()) {
            return Optional.of("A name cannot contain " + shown(forbidden.group()) + ".");
        }
        if (name.startsWith(".") || name.endsWith(".")) {
            return Optional.of("A name cannot begin or end with a dot.");
        }
        if (!name.strip().equals(name)) {
            return Optional.of("A name cannot begin or end with a space.");
        }
        if (DEVICE.matcher(name).matches()) {
            return Optional.of("The name " + name + " is reserved by Windows.");
        }
        return name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES
                ? Optional.of("The name is too long.")
                : Optional.empty();
    }

    /**
     * What is wrong with the name of a new file or folder; empty if it is valid.
     *
     * @param folder its parent
     * @param suffix appended to the name
     */
    public static Optional<String> problem(Path folder, String name, String suffix) {
        Optional<String> wrong = problem(name);
        if (wrong.isPresent()) {
            return wrong;
        }
        if (isReserved(name + suffix)) {
            return Optional.of("The name " + name + " is reserved for runs and studies. Choose another name.");
        }
        return Files.exists(folder.resolve(name + suffix))
                ? Optional.of(name + " already exists in this folder. Choose another name.")
                : Optional.empty();
    }

    /**
     * What is wrong with another name of a folder or an experiment file; empty if it is valid. Its present name is, in any
     * case.
     *
     * @param name without the suffix of experiment files
     */
    public static Optional<String> problemOfRenaming(Path path, String name) {
        String suffix = path.getFileName().toString().substring(base(path).length());
        return isNameOf(path, name + suffix)
                ? problem(name)
                : problem(path.toAbsolutePath().getParent(), name, suffix);
    }

    private static boolean isNameOf(Path path, String name) {
        String present = path.getFileName().toString();
        try {
            // Where case matters, a name in other case may be that of another folder.
            return name.equals(present)
                    || name.equalsIgnoreCase(present) && Files.isSameFile(path, path.resolveSibling(name));
        } catch (IOException e) {
            return false;
        }
    }

    /** The name of a file or folder without the suffix of experiment files. */
    public static String base(Path path) {
        String name = String.valueOf(path.getFileName());
        return isExperiment(name) ? name.substring(0, name.length() - Document.SUFFIX.length()) : name;
    }

    /** Whether a name is that of an experiment file. */
    public static boolean isExperiment(String name) {
        return name.endsWith(Document.SUFFIX) && name.length() > Document.SUFFIX.length();
    }

    /** Whether a file of this name would make its folder a run or a study. */
    public static boolean isReserved(String name) {
        return RunFolder.isReserved(name);
    }

    /** The first free path: the wanted one, or the one with the next number after its name. */
    public static Path free(Path wanted) {
        String base = base(wanted);
        String end = wanted.getFileName().toString().substring(base.length());
        Matcher numbered = NUMBERED.matcher(base);
        String stem = numbered.matches() ? numbered.group(1) : base;
        int next = numbered.matches() ? Integer.parseInt(numbered.group(2)) + 1 : 2;
        Path path = wanted;
        while (Files.exists(path) || isReserved(path.getFileName().toString())) {
            path = wanted.resolveSibling(stem + " " + next + end);
            next++;
        }
        return path;
    }

    private static String shown(String character) {
        return Character.isISOControl(character.charAt(0)) ? "control characters" : '"' + character + '"';
    }
}
