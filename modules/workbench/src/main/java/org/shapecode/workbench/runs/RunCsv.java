package org.shapecode.workbench.runs;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of runs as comma-separated values, which {@code pandas.read_csv} and R's {@code read.csv} read as they are. */
final class RunCsv {
    private RunCsv() {}

    static String of(List<String> columns, List<RunRow> rows) {
        return Stream.concat(
                        Stream.of(line(columns)),
                        rows.stream()
                                .map(row -> line(columns.stream()
                                        .map(column -> Cells.exact(row.value(column)))
                                        .toList())))
                .collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(RunCsv::quoted).collect(Collectors.joining(",")) + "\n";
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\\r\\n]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
