package org.shapecode.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.core.Html;
import org.shapecode.experiment.study.Claim.Statistic;

/** The pieces of a report. */
class PageTest {
    @TempDir
    Path folder;

    @Test
    void textIsEscaped() {
        assertEquals("a &lt; b &amp;&amp; c &gt; &quot;d&quot;", Html.escape("a < b && c > \"d\""));
        assertEquals("&amp;lt;", Html.escape("&lt;"));
        assertEquals("<td class=\"number\">1</td>", Markup.element("td", "number", "1"));
    }

    @Test
    void controlCharactersBecomeSpaces() {
        assertEquals("a b\tc\nd", Html.escape("a\u0000b\tc\nd"));
        assertEquals(" [31mred", Html.escape("\u001b[31mred"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-3, −3",
        "300, 300",
        "1.31, 1.310",
        "0.99944, 0.9994",
        "0.05, 0.05000",
        "-12.3456, −12.35",
        "123456.7, 123457",
        "0.000123456, 1.235e−04",
        "12345678, 1.235e+07",
        "NaN, NaN",
        "Infinity, Infinity"
    })
    void aNumberHasFourDigits(double value, String text) {
        assertEquals(text, Numbers.of(value));
    }

    @Test
    void fewNumbersAreListedAndManySummarised() {
        assertEquals("2", Numbers.of(List.of(2.0), Statistic.MEDIAN));
        List<Double> few = List.of(1.0, 2.0, 9.0);
        assertEquals("1, 2, 9; median 2, quartiles 1.500 to 5.500 (n = 3)", Numbers.of(few, Statistic.EACH));
        assertEquals("1, 2, 9; mean 4 \u00b1 4.359 (n = 3)", Numbers.of(few, Statistic.MEAN));
        List<Double> many = DoubleStream.of(1, 2, 3, 4, 5, 6, 7).boxed().toList();
        assertEquals("median 4, quartiles 2.500 to 5.500 (n = 7), range 1 to 7", Numbers.of(many, Statistic.MEDIAN));
    }

    @Test
    void identifiersOfADrawingGetItsPrefix() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.svg"),
                "<?xml version=\"1.0\"?>\n<svg><clipPath id=\"c1\"/><g clip-path=\"url(#c1)\"><use href=\"#c1\"/></g></svg>");
        assertEquals(
                "<svg><clipPath id=\"p-c1\"/><g clip-path=\"url(#p-c1)\"><use href=\"#p-c1\"/></g></svg>",
                FigureSet.inline(Files.readString(file), "p-"));
    }
}
