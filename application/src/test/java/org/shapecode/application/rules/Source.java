package org.shapecode.application.rules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text file of the repository.
 *
 * @param path from the root of the repository, with slashes
 * @param text all of it
 */
record Source(String path, String text) {
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

    List<String> lines() {
        return text.lines().toList();
    }

    boolean isMain() {
        return path.contains("/src/main/");
    }

    String folder() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** The folder under {@code modules} that this is in, or nothing. */
    String module() {
        String[] parts = path.split("/");
        return parts[0].equals("modules") && parts.length > 2 ? parts[1] : "";
    }

    /** The package that a Java source declares, empty for the unnamed package. */
    String packageName() {
        Matcher matcher = PACKAGE.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    Violation violation(int line, String problem, String remedy) {
        return new Violation(path, line, problem, remedy);
    }
}
