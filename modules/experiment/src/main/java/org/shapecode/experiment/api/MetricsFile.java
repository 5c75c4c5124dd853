package org.shapecode.experiment.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.shapecode.core.BoundedFiles;
import org.shapecode.core.Counted;
import org.shapecode.core.Csv;
import org.shapecode.core.Problem;
import org.shapecode.experiment.analysis.Metrics;

/** The CSV form of {@link Metrics}, which grows while it is read and may have been cut off anywhere. */
final class MetricsFile {
    /** Reads something of the file. */
    interface Reader<T> {
        T read(Path file) throws IOException;
    }

    private static final String STEP = "step";

    private MetricsFile() {}

    static String header(Metrics metrics) {
        List<String> cells = new ArrayList<>(List.of(STEP));
        cells.addAll(metrics.terms());
        return Csv.row(cells);
    }

    /** The rows of all steps after one. */
    static String rows(Metrics metrics, int afterStep) {
        StringBuilder text = new StringBuilder();
        for (int step = afterStep + 1; step <= metrics.steps(); step++) {
            List<Object> cells = new ArrayList<>(List.of(step));
            for (double value : metrics.row(step)) {
                cells.add(value);
            }
            text.append(Csv.row(cells));
        }
        return text.toString();
    }

    /**
     * Reads a file; a last line without a line feed is incomplete and is ignored.
     *
     * @throws Problem if it is not a metrics file, or damaged
     */
    static Metrics read(Path file) throws IOException {
        String text = BoundedFiles.text(file, BoundedFiles.TABLE);
        return add(file, text.substring(0, text.lastIndexOf('\n') + 1), null);
    }

    /**
     * Adds the steps of whole lines to the metrics of the lines before.
     *
     * @param before null if the first of the lines is that of the file
     * @return the same metrics, or new ones
     * @throws Problem likewise
     */
    static Metrics add(Path file, String lines, Metrics before) {
        List<List<String>> rows = rows(file, lines);
        Metrics metrics = before;
        if (metrics == null) {
            if (rows.isEmpty() || rows.get(0).size() < 2 || !rows.get(0).get(0).equals(STEP)) {
                throw new Problem(file + " is not a metrics file: its first line must start with " + STEP + ".");
            }
            metrics = new Metrics(rows.get(0).subList(1, rows.get(0).size()));
            rows = rows.subList(1, rows.size());
        }
        int terms = metrics.terms().size();
        for (List<String> row : rows) {
            int step = metrics.steps() + 1;
            metrics.add(row(row, step, terms + 1)
                    .orElseThrow(() -> new Problem(file + " is damaged: line " + (step + 1) + " must hold " + STEP + " "
                            + step + " and " + Counted.of(terms, "number") + ".")));
        }
        return metrics;
    }

    /**
     * The loss of every step without penalties, or the first term where this is none: for a thousand runs, without the other
     * terms and without each cell as a text.
     *
     * @throws Problem if it is not a metrics file, or damaged
     */
    static double[] losses(Path file) throws IOException {
        byte[] text = BoundedFiles.bytes(file, BoundedFiles.TABLE);
        try {
            return losses(text);
        } catch (IllegalArgumentException e) {
            // The other reader says what is wrong.
            Metrics metrics = read(file);
            return metrics.column(
                    metrics.terms().contains(Metrics.DATA)
                            ? Metrics.DATA
                            : metrics.terms().get(0));
        }
    }

    /** The terms in the header of a file; none if it has no header. */
    static List<String> terms(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String header = reader.readLine();
            return header == null
                    ? List.of()
                    : List.of(header.split(",")).stream().skip(1).toList();
        }
    }

    private static double[] losses(byte[] text) {
        DoubleStream.Builder values = DoubleStream.builder();
        int at = end(text, 0, '\n') + 1;
        if (at > text.length || !text(text, 0, at).startsWith(STEP + ",")) {
            throw new IllegalArgumentException("no header");
        }
        int column = Math.max(1, List.of(text(text, 0, at - 1).split(",")).indexOf(Metrics.DATA));
        int line = end(text, at, '\n');
        for (int step = 1; line < text.length; step++) {
            int comma = end(text, at, ',');
            if (comma > line || !text(text, at, comma).equals(Integer.toString(step))) {
                throw new IllegalArgumentException("not step " + step);
            }
            int cell = comma + 1;
            for (int skipped = 1; skipped < column && cell <= line; skipped++) {
                cell = end(text, cell, ',') + 1;
            }
            if (cell > line) {
                throw new IllegalArgumentException("too few cells at step " + step);
            }
            values.add(Double.parseDouble(text(text, cell, Math.min(line, end(text, cell, ',')))));
            at = line + 1;
            line = end(text, at, '\n');
        }
        return values.build().toArray();
    }

    /** The place of the next such character, or the length of the text. */
    private static int end(byte[] text, int from, char wanted) {
        int at = from;
        while (at < text.length && text[at] != wanted) {
            at++;
        }
        return at;
    }

    private static String text(byte[] text, int from, int to) {
        return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static List<List<String>> rows(Path file, String text) {
        try {
            return Csv.parse(text);
        } catch (Problem e) {
            throw new Problem(file + " is damaged. " + e.getMessage(), e);
        }
    }

    private static Optional<double[]> row(List<String> cells, int step, int columns) {
        if (cells.size() != columns || !cells.get(0).equals(Integer.toString(step))) {
            return Optional.empty();
        }
        try {
            return Optional.of(cells.subList(1, columns).stream()
                    .mapToDouble(Double::parseDouble)
                    .toArray());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
