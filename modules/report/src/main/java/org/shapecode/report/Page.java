package org.shapecode.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.shapecode.core.Html;
import org.shapecode.core.Version;

/**
 * A self-contained page: XHTML that is also valid HTML, without scripts or external resources; light or dark as the reader's
 * system, and light on paper. Immutable.
 *
 * @param title plain text
 * @param body markup below the heading of the title
 */
public record Page(String title, String body) {
    /** Distinguishes our pages from other files. */
    static final String GENERATOR = "<meta name=\"generator\" content=\"Shapecode ";

    /** The whole file. */
    public String markup() {
        return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n"
                + "<head>\n<meta charset=\"utf-8\"/>\n"
                // It has no scripts and needs no other files, so nothing in it may run or be fetched.
                + "<meta http-equiv=\"Content-Security-Policy\" content=\""
                + "default-src 'none'; img-src data:; style-src 'unsafe-inline'\"/>\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                + GENERATOR + Version.current() + "\"/>\n"
                + Markup.element("title", "", Html.escape(title)) + "\n"
                + "<style>\n"
                + style()
                + "</style>\n</head>\n<body>\n"
                + Markup.element("h1", "", Html.escape(title)) + "\n"
                + body
                + "</body>\n</html>\n";
    }

    private static String style() {
        try (InputStream stream = Page.class.getResourceAsStream("report.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
