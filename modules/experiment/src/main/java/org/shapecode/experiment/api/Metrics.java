package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shapecode.core.Problem;

/** The numbers of every step: one row a step, from step 1, one column a term. Not safe for several threads. */
public final class Metrics {
    private static final String STEP = "step";

    private final List<String> terms;
    private final List<double[]> rows = new ArrayList<>();

    /** No steps yet. */
    public Metrics(List<String> terms) {
        this.terms = List.copyOf(terms);
    }

    public List<String> terms() {
        return terms;
    }

    /** How many steps. */
    public int steps() {
        return rows.size();
    }

    /** Adds the numbers of the next step; the array is copied. */
    public void add(double[] row) {
        rows.add(row.clone());
    }

    /** The numbers of the newest step, in the order of the terms; not to be changed. */
    public double[] last() {
        return rows.get(rows.size() - 1);
    }

    /** The values of one term, by step. */
    public double[] column(String term) {
        int index = terms.indexOf(term);
        return rows.stream().mapToDouble(row -> row[index]).toArray();
    }

    /** A copy for another thread; rows are shared, as they never change. */
    public Metrics snapshot() {
        Metrics copy = new Metrics(terms);
        copy.rows.addAll(rows);
        return copy;
    }

    /** The first line of a file of metrics. */
    String header() {
        return STEP + "," + String.join(",", terms) + "\n";
    }

    /** The rows after a step, as lines of a file. */
    String lines(int afterStep) {
        StringBuilder text = new StringBuilder();
        for (int i = afterStep; i < rows.size(); i++) {
            text.append(i + 1);
            for (double value : rows.get(i)) {
                text.append(',').append(value);
            }
            text.append('\n');
        }
        return text.toString();
    }

    /**
     * Reads a file of metrics; a last line without its end, which is still being written or was cut, is left out.
     *
     * @throws Problem if it is no such file, or damaged
     */
    static Metrics read(Path file) throws IOException {
        String text = Files.readString(file);
        List<String> lines =
                text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        if (lines.isEmpty() || !lines.get(0).startsWith(STEP + ",")) {
            throw new Problem(file + " is no file of metrics: its first line must begin with " + STEP + ".");
        }
        List<String> header = List.of(lines.get(0).split(","));
        Metrics metrics = new Metrics(header.subList(1, header.size()));
        for (String line : lines.subList(1, lines.size())) {
            int step = metrics.steps() + 1;
            metrics.rows.add(row(line, step, header.size())
                    .orElseThrow(() -> new Problem(file + " is damaged: line " + (step + 1) + " must hold " + STEP + " "
                            + step + " and " + metrics.terms.size() + " numbers.")));
        }
        return metrics;
    }

    private static Optional<double[]> row(String line, int step, int columns) {
        String[] cells = line.split(",", -1);
        if (cells.length != columns || !cells[0].equals(Integer.toString(step))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Arrays.stream(cells, 1, columns)
                    .mapToDouble(Double::parseDouble)
                    .toArray());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A copy of the first steps. */
    Metrics first(int steps) {
        Metrics copy = new Metrics(terms);
        copy.rows.addAll(rows.subList(0, Math.min(steps, rows.size())));
        return copy;
    }
}
