package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RootTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Console console = new Console(new PrintWriter(out), new PrintWriter(err), Path.of("/here"), false);

    @Test
    void helpGoesToTheOutput() {
        assertEquals(0, Root.run(console, "--help"));
        assertTrue(out.toString().startsWith("Usage: shapecode-cli"), out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void versionIsThatOfTheBuild() {
        assertEquals(0, Root.run(console, "--version"));
        assertTrue(out.toString().matches("Shapecode \\d+\\.\\d+.*\\R"), out.toString());
    }

    @Test
    void wrongUseIsOneSentenceAndTwo() {
        assertEquals(2, Root.run(console, "--no-such-option"));
        assertEquals(
                "shapecode-cli: Unknown option: '--no-such-option' (see shapecode-cli --help)",
                err.toString().strip());
        assertEquals("", out.toString());
    }

    @Test
    void noCommandIsWrongUse() {
        assertEquals(2, Root.run(console));
    }

    @Test
    void argumentsLoseOnlyTheColonOfTheLauncher() {
        assertArrayEquals(
                new String[] {"--help", "", ":a b", "ü"}, ShapecodeCli.withoutColons(":--help", ":", "::a b", ":ü"));
    }

    @Test
    void relativeFilesStartFromTheUsersFolder() {
        assertEquals(Path.of("/here/runs"), console.resolve(Path.of("x/../runs")));
        assertEquals(Path.of("/there"), console.resolve(Path.of("/there")));
    }
}
