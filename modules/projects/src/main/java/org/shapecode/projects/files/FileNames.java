package org.shapecode.projects.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shapecode.experiment.api.Document;

/** Names of files and folders that work on every system. Safe on any thread. */
public final class FileNames {
    private static final int LONGEST = 200;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final Pattern NUMBERED = Pattern.compile("(.*) (\\d{1,6})");

    /** The names by which the folder of a run or of a study is known. */
    private static final Set<String> TAKEN = Set.of("experiment" + Document.SUFFIX, "study" + Document.SUFFIX);

    private FileNames() {}

    /** What is wrong with a name that a person typed, in a sentence. */
    public static Optional<String> problem(String name) {
        Matcher forbidden = FORBIDDEN.matcher(name);
        if (name.isBlank()) {
            return Optional.of("Type a name.");
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
            return Optional.of("Windows keeps the name " + name + " to itself.");
        }
        return name.getBytes(StandardCharsets.UTF_8).length > LONGEST
                ? Optional.of("This name is too long.")
                : Optional.empty();
    }

    /** The name of a file or folder without what marks an experiment. */
    public static String base(Path path) {
        String name = String.valueOf(path.getFileName());
        return isExperiment(name) ? name.substring(0, name.length() - Document.SUFFIX.length()) : name;
    }

    /** Whether a name is that of an experiment's file. */
    public static boolean isExperiment(String name) {
        return name.endsWith(Document.SUFFIX) && name.length() > Document.SUFFIX.length();
    }

    /** Whether a file could not be called so without its folder being taken for a run or a study. */
    public static boolean isTaken(String name) {
        return TAKEN.contains(name);
    }

    /** A path that is free: the wanted one, or with the next number after its name. */
    public static Path free(Path wanted) {
        String base = base(wanted);
        String end = wanted.getFileName().toString().substring(base.length());
        Matcher numbered = NUMBERED.matcher(base);
        String stem = numbered.matches() ? numbered.group(1) : base;
        int next = numbered.matches() ? Integer.parseInt(numbered.group(2)) + 1 : 2;
        Path path = wanted;
        while (Files.exists(path) || isTaken(path.getFileName().toString())) {
            path = wanted.resolveSibling(stem + " " + next + end);
            next++;
        }
        return path;
    }

    private static String shown(String letter) {
        return Character.isISOControl(letter.charAt(0)) ? "control characters" : letter;
    }
}
