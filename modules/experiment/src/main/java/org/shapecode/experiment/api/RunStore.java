package org.shapecode.experiment.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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
    private static final String UNNAMED = "experiment";
    private static final Pattern NAMED_BY_TIME = Pattern.compile(".*-(\\d{8}-\\d{6})(-\\d+)?");

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

    /** The local time in a name given by {@link #newFolder}; empty if the folder was named by the user. Reads no file. */
    public static Optional<LocalDateTime> timeInName(Path run) {
        Matcher matcher = NAMED_BY_TIME.matcher(run.getFileName().toString());
        try {
            return matcher.matches() ? Optional.of(LocalDateTime.parse(matcher.group(1), STAMP)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A path that does not exist yet, for a new run: the name of the experiment, in the letters of English, and the time. */
    public Path newFolder(String name) {
        String slug = Labels.slug(English.letters(name)).replace('.', '-');
        String base =
                (slug.isEmpty() ? UNNAMED : slug) + "-" + LocalDateTime.now().format(STAMP);
        Path path = folder.resolve(base);
        for (int i = 2; Files.exists(path); i++) {
            path = folder.resolve(base + "-" + i);
        }
        return path;
    }
}
