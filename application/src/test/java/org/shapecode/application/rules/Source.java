package org.shapecode.application.rules;

import java.util.List;

/**
 * A text file of the repository.
 *
 * @param path from the root of the repository, with slashes
 * @param text all of it
 */
record Source(String path, String text) {
    List<String> lines() {
        return text.lines().toList();
    }

    boolean isMain() {
        return path.contains("/src/main/");
    }

    /** Whether this only describes its package. */
    boolean isPackageInfo() {
        return path.endsWith("/package-info.java");
    }

    String folder() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** The folder under {@code modules} that this is in, or nothing. */
    String module() {
        String[] parts = path.split("/");
        return parts[0].equals("modules") && parts.length > 2 ? parts[1] : "";
    }

    Syntax syntax() {
        return Syntax.of(this);
    }

    Violation violation(int line, String problem, String remedy) {
        return new Violation(path, line, problem, remedy);
    }
}
