package org.shapecode.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Comma-separated values as RFC 4180 describes them: cells that hold a comma, a quote or a line break are quoted, and a
 * quote inside quotes is doubled. {@code pandas.read_csv} and R's {@code read.csv} can read the output. Thread-safe.
 *
 * <p>A spreadsheet runs a cell that begins with one of {@code = + - @}, a tab or a line break as a formula. Such a cell gets
 * a leading apostrophe, which makes it text there, unless it is a number; {@link #parse} takes the apostrophe away.
 */
public final class Csv {
    /** The starts of formulas, with their full-width forms, and behind apostrophes so that each text is read back. */
    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?|-Infinity");

    private Csv() {}

    /** One row, ended by a line feed. */
    public static String row(List<?> cells) {
        return cells.stream().map(cell -> quoted(inert(cell.toString()))).collect(Collectors.joining(",", "", "\n"));
    }

    /**
     * Splits a text into rows of cells, with or without a byte order mark. Rows end with LF or CRLF, optional for the last;
     * an empty line is a row of one empty cell.
     *
     * @throws Problem if a quoted cell is not closed, or text follows its closing quote
     */
    public static List<List<String>> parse(String marked) {
        String text = BoundedFiles.unmarked(marked);
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            StringBuilder cell = new StringBuilder();
            at = cell(text, at, cell);
            row.add(original(cell.toString()));
            boolean more = at < text.length() && text.charAt(at) == ',';
            if (!more) {
                rows.add(row);
                row = new ArrayList<>();
                at += at < text.length() && text.charAt(at) == '\r' ? 1 : 0;
            } else if (at + 1 == text.length()) {
                row.add("");
                rows.add(row);
            }
            at++;
        }
        return rows;
    }

    /**
     * Reads a table of numbers under a header.
     *
     * @return the columns by name, in order
     * @throws Problem if a row has fewer cells than the header, or a cell is not a number
     */
    public static Map<String, double[]> columns(String text) {
        List<List<String>> rows = parse(text);
        List<String> names = rows.isEmpty() ? List.of() : rows.get(0);
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (int column = 0; column < names.size(); column++) {
            double[] values = new double[rows.size() - 1];
            for (int i = 0; i < values.length; i++) {
                values[i] = number(rows.get(i + 1), column, i + 2);
            }
            columns.put(names.get(column), values);
        }
        return columns;
    }

    /** The finite number that a cell holds as other programs write it, with white space around it or not; empty for a text. */
    public static OptionalDouble number(String cell) {
        String text = cell.strip();
        double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    private static double number(List<String> row, int column, int line) {
        try {
            return Double.parseDouble(row.get(column));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new Problem("Line " + line + " has no number in column " + (column + 1) + ".", e);
        }
    }

    /** Reads one cell and returns the position after it. */
    private static int cell(String text, int start, StringBuilder cell) {
        int at = start;
        boolean quoted = text.charAt(at) == '"';
        if (!quoted) {
            while (at < text.length() && !isEnd(text, at)) {
                at++;
            }
            cell.append(text, start, at);
            return at;
        }
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '"') {
                cell.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append(c);
                at++;
            } else if (at + 1 == text.length() || isEnd(text, at + 1)) {
                return at + 1;
            } else {
                throw new Problem("Text follows the closing quote of a cell: " + cell);
            }
        }
        throw new Problem("A quoted cell is not closed: " + cell.substring(0, Math.min(40, cell.length())));
    }

    private static boolean isEnd(String text, int at) {
        char c = text.charAt(at);
        return c == ',' || c == '\n' || c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    }

    private static String inert(String cell) {
        return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    private static String original(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
