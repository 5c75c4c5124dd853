package org.shapecode.experiment.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/**
 * A folder of runs.
 *
 * @param folder need not exist yet
 */
public record RunStore(Path folder) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final int LONGEST = 60;
    private static final Pattern NAMED_BY_TIME = Pattern.compile(".*-\\d{8}-\\d{6}(-\\d+)?");

    /**
     * All runs, by name. Hidden folders are runs that are being created.
     *
     * @throws Problem if the folder cannot be read
     */
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

    /** Whether a folder has a name given by {@link #newFolder} rather than by the user. */
    public static boolean isNamedByTime(Path run) {
        return NAMED_BY_TIME.matcher(run.getFileName().toString()).matches();
    }

    /** A path that does not exist yet, for a new run: the name of the experiment and the time. */
    public Path newFolder(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        // File systems limit the length of names.
        String base = plain.substring(0, Math.min(LONGEST, plain.length())) + "-"
                + LocalDateTime.now().format(STAMP);
        Path path = folder.resolve(base);
        for (int i = 2; Files.exists(path); i++) {
            path = folder.resolve(base + "-" + i);
        }
        return path;
    }
}
