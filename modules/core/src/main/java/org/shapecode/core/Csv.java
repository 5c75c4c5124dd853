package org.shapecode.core;

import java.util.List;
import java.util.stream.Collectors;

/** Writes comma-separated values (RFC 4180), readable by {@code pandas.read_csv} and R's {@code read.csv}. */
public final class Csv {
    private Csv() {}

    /** A row that ends in a line feed; cells are quoted where necessary. */
    public static String row(List<?> cells) {
        return cells.stream().map(cell -> quoted(cell.toString())).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
