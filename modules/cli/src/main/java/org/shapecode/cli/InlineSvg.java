package org.shapecode.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts the drawing of a file into a page of several. */
final class InlineSvg {
    private InlineSvg() {}

    /**
     * The content of an SVG file as an element of a page.
     *
     * @param prefix put before its identifiers, which must not occur twice in a page
     */
    static String of(Path file, String prefix) throws IOException {
        return Files.readString(file)
                .replaceFirst("^\\s*<\\?xml[^>]*>\\s*", "")
                .replaceAll("(\\sid=\"|url\\(#|href=\"#)", "$1" + prefix);
    }
}
