package org.shapecode.experiment.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/**
 * The runs that lie side by side in a folder.
 *
 * @param folder need not exist yet
 */
public record RunStore(Path folder) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final Pattern NAMED_BY_TIME = Pattern.compile(".*-\\d{8}-\\d{6}(-\\d+)?");

    /** All runs, by name; hidden folders are runs that are being made. */
    public List<Run> runs() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(Run::isRun)
                    .sorted()
                    .map(Run::new)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Problem("Cannot list the runs in " + folder + ": " + Reason.of(e) + ".", e);
        }
    }

    /** Whether a folder is called as {@link #newFolder} would: nobody gave it a name of its own. */
    public static boolean isNamedByTime(Path run) {
        return NAMED_BY_TIME.matcher(run.getFileName().toString()).matches();
    }

    /** A folder that does not exist yet, for a new run of an experiment: its name and the time. */
    public Path newFolder(String name) {
        String base = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-"
                + LocalDateTime.now().format(STAMP);
        Path path = folder.resolve(base);
        for (int i = 2; Files.exists(path); i++) {
            path = folder.resolve(base + "-" + i);
        }
        return path;
    }
}
