package org.shapecode.core;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values (RFC 4180), which {@code pandas.read_csv} and R's {@code read.csv} read as they are. */
public final class Csv {
    private Csv() {}

    /** A row, with a line feed at its end; cells are put in quotes where they must be. */
    public static String row(List<?> cells) {
        return cells.stream().map(cell -> quoted(cell.toString())).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
