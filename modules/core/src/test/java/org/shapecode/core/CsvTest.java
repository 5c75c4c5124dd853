package org.shapecode.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CsvTest {
    private static final List<String> AWKWARD =
            List.of("plain", "", "a, b", "say \"z\"", "two\nlines", "and\r\ntwo", "\"", ",");

    @Test
    void readsBackWhatItWrites() {
        String text = Csv.row(AWKWARD) + Csv.row(List.of("", "")) + Csv.row(List.of("end"));
        assertEquals(List.of(AWKWARD, List.of("", ""), List.of("end")), Csv.parse(text));
    }

    /** A spreadsheet would run them. */
    @Test
    void cellsThatBeginLikeFormulasAreInertAndReadBack() {
        List<String> formulas = List.of(
                "=1+1",
                "+cmd",
                "-cmd|' /C calc'!A0",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "-",
                "=",
                "'=1",
                "''+x",
                "-1e",
                "\uFF1D1+1");
        String text = Csv.row(formulas);
        for (String formula : formulas) {
            String cell = Csv.row(List.of(formula));
            assertTrue(cell.startsWith("'") || cell.startsWith("\"'"), cell);
        }
        assertEquals(List.of(formulas), Csv.parse(text));
    }

    @Test
    void numbersAndPlainWordsStayAsTheyAre() {
        List<Object> cells =
                List.of(-1, -2.5e-7, "+3", "-.5", Double.NEGATIVE_INFINITY, "it's", "'quoted'", "a=b", "'");
        assertEquals("-1,-2.5E-7,+3,-.5,-Infinity,it's,'quoted',a=b,'\n", Csv.row(cells));
        assertEquals("it's", Csv.parse("it's").get(0).get(0));
    }

    @Test
    void numbersAreFoundWhateverSpaceIsAroundThem() {
        for (String cell : List.of("0", " 0", "0\u3000", "\u2003-0.0\t", "+0e5")) {
            assertEquals(0, Math.abs(Csv.number(cell).orElseThrow()), cell);
        }
        for (String cell : List.of("", " ", "a", "0x1", "1d", "NaN", "1e999", "-Infinity", "\u00A00", "1 2")) {
            assertEquals(OptionalDouble.empty(), Csv.number(cell), cell);
        }
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstCell() {
        assertEquals(
                List.of("radius"), List.copyOf(Csv.columns("\uFEFFradius\n1\n").keySet()));
    }

    @Test
    void readsBothLineEndsAndALastLineWithoutOne() {
        assertEquals(List.of(List.of("a", "b"), List.of("1", ""), List.of("", "2")), Csv.parse("a,b\r\n1,\n,2"));
        assertEquals(List.of(List.of("a", "")), Csv.parse("a,"));
        assertEquals(List.of(List.of("a"), List.of(""), List.of("b")), Csv.parse("a\n\nb\n"));
        assertEquals(List.of(), Csv.parse(""));
    }

    @Test
    void refusesBrokenQuotes() {
        assertThrows(Problem.class, () -> Csv.parse("a,\"b\n"));
        assertThrows(Problem.class, () -> Csv.parse("\"a\"b,c\n"));
    }

    @Test
    void readsColumnsOfNumbersByName() {
        Map<String, double[]> columns = Csv.columns("radius,z1\n0.5,1\n1.5,-2e3\n");
        assertEquals(List.of("radius", "z1"), List.copyOf(columns.keySet()));
        assertArrayEquals(new double[] {1, -2000}, columns.get("z1"));
        assertEquals(Map.of(), Csv.columns(""));
        assertThrows(Problem.class, () -> Csv.columns("a,b\n1\n"));
        assertThrows(Problem.class, () -> Csv.columns("a\nred\n"));
    }

    @Test
    void quotesOnlyWhereRequired() {
        assertEquals(
                "plain,,2.5,\"a, b\",\"say \"\"z\"\"\",\"two\nlines\"\n",
                Csv.row(List.of("plain", "", 2.5, "a, b", "say \"z\"", "two\nlines")));
    }
}
