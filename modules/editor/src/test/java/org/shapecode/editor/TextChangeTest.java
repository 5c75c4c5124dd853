package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javax.swing.JTextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text becomes the other one, and no more of it is touched than must be. */
class TextChangeTest {
    @ParameterizedTest
    @CsvSource({
        "abc, abc",
        "abc, ''",
        "'', abc",
        "abc, axc",
        "abc, abxc",
        "abc, ac",
        "aaa, aa",
        "aa, aaa",
        "aaaa, aabaa",
        "abab, ab",
        "ab, abab",
        "abc, xyz",
        "größe, grösse",
        "xabc, abc",
        "abc, abcx"
    })
    void theTextBecomesTheOther(String before, String after) {
        JTextArea area = new JTextArea(before);
        TextChange.between(before, after).apply(area);
        assertEquals(after, area.getText());
    }

    @Test
    void onlyWhatDiffersIsReplaced() {
        assertEquals(
                new TextChange(10, 11, "77"),
                TextChange.between("{\"steps\": 5, \"x\": 1}", "{\"steps\": 77, \"x\": 1}"));
    }

    @Test
    void theCaretStaysInWhatIsNotTouched() {
        JTextArea area = new JTextArea("one two three");
        area.setCaretPosition(2);
        TextChange.between("one two three", "one 2 three").apply(area);
        assertEquals(2, area.getCaretPosition());
    }
}
