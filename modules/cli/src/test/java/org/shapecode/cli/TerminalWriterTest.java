package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalWriterTest {
    @Test
    void textsOfAStrangerDoNotCommandTheTerminal() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintWriter writer = Console.writer(bytes);
        writer.printf("\r%s\t%s%n", "a\u001b]0;title\u0007b\u0000\u009b31m", "\u202ec\u2069 \u03bb");
        writer.print('\u001b');
        writer.flush();
        assertEquals(
                "\ra ]0;title b  31m\t c  \u03bb" + System.lineSeparator() + " ",
                bytes.toString(StandardCharsets.UTF_8));
    }
}
