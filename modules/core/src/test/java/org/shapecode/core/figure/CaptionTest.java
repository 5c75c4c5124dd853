package org.shapecode.core.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionTest {
    private static String caption(String... namesAndValues) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            notes.add(Note.number(namesAndValues[i], namesAndValues[i + 1]));
        }
        return Caption.of(notes);
    }

    @Test
    void theSameIsSaidOnce() {
        Note sentence = Note.sentence("It is so.");
        assertEquals("It is so.", Caption.of(List.of(sentence, sentence)));
        assertEquals("share = 1", caption("share", "1", "share", "1"));
        assertEquals("share = 1 \u00b7 share = 2", caption("share", "1", "share", "2"));
    }

    @Test
    void layersStandTogether() {
        assertEquals(
                "encoder layers 1 to 3, share = 0.1, 0.2, 0 \u00b7 decoder layers 1, 2, share = 0.5, 0.4 \u00b7 encoder = 7",
                caption(
                        "encoder layer 1, share",
                        "0.1",
                        "encoder layer 2, share",
                        "0.2",
                        "encoder layer 3, share",
                        "0",
                        "decoder layer 1, share",
                        "0.5",
                        "decoder layer 2, share",
                        "0.4",
                        "encoder",
                        "7"));
    }

    @Test
    void codesStandTogetherForEachNumber() {
        assertEquals(
                "z1 to z3 R\u00b2 x = 1, 3, 5 \u00b7 z1, z2 R\u00b2 y = 2, 4",
                caption(
                        "z1 R\u00b2 x",
                        "1",
                        "z1 R\u00b2 y",
                        "2",
                        "z2 R\u00b2 x",
                        "3",
                        "z2 R\u00b2 y",
                        "4",
                        "z3 R\u00b2 x",
                        "5"));
    }

    @Test
    void otherImagesStandBehindAll() {
        assertEquals(
                "radius error = 1 px, inside holes 2 px, outside holes 3 px \u00b7 bound = 4, test 5",
                caption(
                        "radius error",
                        "1 px",
                        "radius error inside holes",
                        "2 px",
                        "radius error outside holes",
                        "3 px",
                        "bound",
                        "4",
                        "test bound",
                        "5"));
        assertEquals(
                "share, by decoder = 1, inside holes 2",
                caption("share, by decoder", "1", "share, by decoder, inside holes", "2"));
        assertEquals("test loss = 1 \u00b7 loss inside holes = 2", caption("test loss", "1", "loss inside holes", "2"));
    }

    @Test
    void runsAndSentencesStayApart() {
        assertEquals(
                "a: layer 1 = 1 \u00b7 b: layer 1 = 2 \u00b7 So it is. \u00b7 Not so.",
                Caption.of(List.of(
                        new Note("a", "layer 1", "1"),
                        new Note("b", "layer 1", "2"),
                        Note.sentence("So it is."),
                        Note.sentence("Not so."))));
    }
}
