package org.shapecode.workbench.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shapecode.experiment.api.Document;

/** What to type to train without the desktop, on this machine or another. */
final class CommandLine {
    private CommandLine() {}

    /** Goes on with a run or study that is not finished; trains one that is again, beside it. */
    static String of(RunRow row) {
        String file = (row.study() ? "study" : "experiment") + Document.SUFFIX;
        Path again = row.folder().resolveSibling(row.folder().getFileName() + "-again");
        Stream<String> words =
                Stream.of("shapecode-cli", "run", quoted(row.folder().resolve(file)), "--out");
        return Stream.concat(
                        words,
                        row.isResumable() ? Stream.of(quoted(row.folder()), "--resume") : Stream.of(quoted(again)))
                .collect(Collectors.joining(" "));
    }

    /** One line for each. */
    static String of(List<RunRow> rows) {
        return rows.stream().map(CommandLine::of).collect(Collectors.joining("\n"));
    }

    private static String quoted(Path path) {
        String text = path.toString();
        return text.matches("[A-Za-z0-9_./\\-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
