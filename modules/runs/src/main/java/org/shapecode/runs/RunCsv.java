package org.shapecode.runs;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shapecode.core.Csv;

/** Writes the runs table as CSV that {@code pandas.read_csv} and R's {@code read.csv} read without options. */
final class RunCsv {
    private RunCsv() {}

    static String of(List<String> columns, List<RunRow> rows) {
        return Stream.concat(
                        Stream.of(Csv.row(columns)),
                        rows.stream()
                                .map(row -> Csv.row(columns.stream()
                                        .map(column -> CellFormat.exact(row.value(column)))
                                        .toList())))
                .collect(Collectors.joining());
    }
}
