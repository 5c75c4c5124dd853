package org.shapecode.toolkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void separatesAtCommasSemicolonsAndSpaces() {
        assertEquals(List.of("a", "b", "c", "d"), Words.parse(" a, b;c  d "));
        assertEquals(List.of(), Words.parse("  "));
    }

    @Test
    void keepsWhatIsQuoted() {
        assertEquals(List.of("--nodelist=a,b", "c"), Words.parse("\"--nodelist=a,b\", c"));
        assertEquals(List.of("say \"no\""), Words.parse("\"say \"\"no\"\"\""));
        assertEquals(List.of("\"open", "b"), Words.parse("\"open, b"), "while the user types");
        assertEquals(List.of("a\"b"), Words.parse("a\"b"));
    }

    @Test
    void readsBackWhatItWrites() {
        for (List<String> words : List.of(
                List.of("a", "b"), List.of("a b", ""), List.of("\"q\"", "x,y;z"), List.of("--comment=two words"))) {
            assertEquals(words, Words.parse(Words.format(words)));
        }
        assertEquals("a, b", Words.format(List.of("a", "b")));
    }
}
