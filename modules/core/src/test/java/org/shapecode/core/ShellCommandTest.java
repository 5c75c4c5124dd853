package org.shapecode.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A shell that parses the command line returns the original words. */
@Timeout(60)
@EnabledOnOs({OS.LINUX, OS.MAC})
class ShellCommandTest {
    /** The words as parsed by bash. */
    private static List<String> words(String line) throws Exception {
        Process process = new ProcessBuilder("bash", "-c", "printf '%s\\0' " + line)
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(30, TimeUnit.SECONDS);
        return List.of(out.substring(0, Math.max(0, out.length() - 1)).split("\0", -1));
    }

    private static void assertRoundTrip(String... words) throws Exception {
        assertEquals(List.of(words), words(ShellCommand.line(List.of(words))), () -> ShellCommand.line(List.of(words)));
    }

    @Test
    void plainWordsAreNotQuoted() throws Exception {
        String[] words = {"shapecode-cli", "run", "disks", "--out", "runs/a_b.1", "--seed", "3", "a=b", "1:2,3+4"};
        assertEquals(String.join(" ", words), ShellCommand.line(List.of(words)));
        assertRoundTrip(words);
    }

    @Test
    void everyCharacterIsLiteral() throws Exception {
        for (char letter = ' '; letter < 127; letter++) {
            assertRoundTrip("a" + letter + "b", letter + "x", "x" + letter);
        }
    }

    @Test
    void quotesAreEscaped() throws Exception {
        assertRoundTrip("It's \"quoted\" `twice`", "'", "''", "\\'", "'\\''", "$'a'");
    }

    @Test
    void nothingIsExpandedOrExecuted() throws Exception {
        assertRoundTrip(
                "$HOME", "$(echo no)", "`echo no`", "~", "~/runs", "*", "a{1,2}", "!!", "a;b", "a&b", "#no", "> f");
    }

    @Test
    void jsonAndUnusualPathsAreQuoted() throws Exception {
        assertRoundTrip(
                "regularisers=[{\"plugin\": \"psi3\", \"lambda\": 0.1}]",
                "/data/a b/größe (2)/50 %",
                "two\nlines",
                "\t");
    }

    @Test
    void anEmptyWordIsKept() throws Exception {
        assertRoundTrip("a", "", "b");
    }
}
