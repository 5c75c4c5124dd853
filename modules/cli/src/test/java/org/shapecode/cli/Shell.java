package org.shapecode.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** Runs commands as a person in a folder would, and keeps what they say. */
final class Shell {
    private final Path folder;
    private final boolean terminal;
    private String in = "";
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    Shell(Path folder) {
        this(folder, false);
    }

    Shell(Path folder, boolean terminal) {
        this.folder = folder;
        this.terminal = terminal;
    }

    /** Of a command that nobody has interrupted. */
    Root root() {
        return new Root(console(), new Interruption());
    }

    Console console() {
        return new Console(
                new ByteArrayInputStream(in.getBytes(UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                folder,
                terminal);
    }

    /** What the next commands read from the standard input. */
    void type(String text) {
        in = text;
    }

    /** Forgets what was said before. */
    int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Root.run(console(), arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    /** It ends with a code and one line, and prints nothing that a script would take for a result. */
    String refused(int code, String... arguments) {
        assertEquals(code, run(arguments), () -> String.join(" ", arguments) + ": " + err());
        assertEquals("", out());
        assertEquals(1, err().lines().count(), this::err);
        assertTrue(err().startsWith("shapecode-cli: "), this::err);
        return err().strip().substring("shapecode-cli: ".length());
    }
}
