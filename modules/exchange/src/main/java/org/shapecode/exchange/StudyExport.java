package org.shapecode.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shapecode.core.Csv;
import org.shapecode.exchange.numpy.NumpyWriter;
import org.shapecode.experiment.study.StudyResult;

/**
 * Writes the table of a study: a row for each run, with the seed, what varies, and every number. In NPZ each column is an
 * array. Not for the event dispatch thread.
 *
 * @param format one of {@link ExportFormat#ofStudies}
 */
public record StudyExport(StudyResult study, ExportFormat format) {
    /**
     * Writes the file; one that exists is replaced.
     *
     * @throws org.shapecode.core.Problem if a run cannot be read, or the file cannot be written
     */
    public void write(Path target) {
        RunExport.file(target, out -> {
            if (format == ExportFormat.CSV) {
                try (Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                    study.writeTable(text);
                }
            } else {
                StringBuilder table = new StringBuilder();
                study.writeTable(table);
                try (NumpyWriter writer = new NumpyWriter(out)) {
                    arrays(Csv.parse(table.toString()), writer);
                }
            }
        });
    }

    private static void arrays(List<List<String>> rows, NumpyWriter out) throws IOException {
        List<String> header = rows.get(0);
        for (int column = 0; column < header.size(); column++) {
            List<String> cells = new ArrayList<>();
            for (List<String> row : rows.subList(1, rows.size())) {
                cells.add(row.get(column));
            }
            Optional<double[]> numbers = numbers(cells);
            if (numbers.isPresent()) {
                out.add(header.get(column), numbers.get(), cells.size());
            } else {
                out.add(header.get(column), cells.toArray(String[]::new));
            }
        }
    }

    /** The numbers of a column, NaN where a run has none; empty if it holds texts. */
    private static Optional<double[]> numbers(List<String> cells) {
        try {
            return Optional.of(cells.stream()
                    .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                    .toArray());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
