package org.shapecode.toolkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What is copied into a shell comes out of it as it was meant. */
@Timeout(60)
@EnabledOnOs({OS.LINUX, OS.MAC})
class ShellTest {
    /** The words that a shell makes of a line. */
    private static List<String> words(String line) throws Exception {
        Process process = new ProcessBuilder("bash", "-c", "printf '%s\\0' " + line)
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(30, TimeUnit.SECONDS);
        return List.of(out.substring(0, Math.max(0, out.length() - 1)).split("\0", -1));
    }

    private static void assertSurvive(String... words) throws Exception {
        assertEquals(List.of(words), words(Shell.line(List.of(words))), () -> Shell.line(List.of(words)));
    }

    @Test
    void plainWordsStandAsTheyAre() throws Exception {
        String[] words = {"shapecode-cli", "run", "disks", "--out", "runs/a_b.1", "--seed", "3", "a=b", "1:2,3+4"};
        assertEquals(String.join(" ", words), Shell.line(List.of(words)));
        assertSurvive(words);
    }

    @Test
    void noLetterMeansAnything() throws Exception {
        for (char letter = ' '; letter < 127; letter++) {
            assertSurvive("a" + letter + "b", letter + "x", "x" + letter);
        }
    }

    @Test
    void quotesOfAllKindsSurvive() throws Exception {
        assertSurvive("It's \"quoted\" `twice`", "'", "''", "\\'", "'\\''", "$'a'");
    }

    @Test
    void nothingIsRunOrReplaced() throws Exception {
        assertSurvive(
                "$HOME", "$(echo no)", "`echo no`", "~", "~/runs", "*", "a{1,2}", "!!", "a;b", "a&b", "#no", "> f");
    }

    @Test
    void jsonAndPathsOfPeopleSurvive() throws Exception {
        assertSurvive(
                "regularisers=[{\"plugin\": \"psi3\", \"lambda\": 0.1}]",
                "/data/a b/größe (2)/50 %",
                "two\nlines",
                "\t");
    }

    @Test
    void anEmptyWordIsAWord() throws Exception {
        assertSurvive("a", "", "b");
    }
}
