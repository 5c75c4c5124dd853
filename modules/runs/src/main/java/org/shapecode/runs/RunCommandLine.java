package org.shapecode.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shapecode.core.ShellCommand;
import org.shapecode.experiment.api.RunFolder;

/** The commands that train runs without the desktop. */
final class RunCommandLine {
    private RunCommandLine() {}

    /** Resumes an unfinished run or study; trains a finished one again into a folder beside it. */
    static String of(RunRow row) {
        Path folder = row.folder();
        Path file = row.study() ? new RunFolder(folder).study() : new RunFolder(folder).experiment();
        List<String> words = new ArrayList<>(List.of("shapecode-cli", "run", file.toString(), "--out"));
        words.addAll(
                row.isResumable()
                        ? List.of(folder.toString(), "--resume")
                        : List.of(folder.resolveSibling(folder.getFileName() + "-again")
                                .toString()));
        return ShellCommand.line(words);
    }

    /** One line per run. */
    static String of(List<RunRow> rows) {
        return rows.stream().map(RunCommandLine::of).collect(Collectors.joining("\n"));
    }
}
