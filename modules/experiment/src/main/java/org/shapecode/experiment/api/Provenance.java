package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.Version;

/** Where a run was made: versions, machine and threads, for the run's folder. */
final class Provenance {
    private static final String FILE = "provenance.json";
    private static final String STARTED = "started";

    private Provenance() {}

    /** When the run was started; empty if it does not say. */
    static Optional<Instant> started(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return Files.exists(file)
                            && Json.read(file) instanceof Map<?, ?> fields
                            && fields.get(STARTED) instanceof String time
                    ? Optional.of(Instant.parse(time))
                    : Optional.empty();
        } catch (Problem | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static void write(Path folder, int threads) throws IOException {
        AtomicFiles.write(folder.resolve(FILE), Json.format(of(threads)));
    }

    private static Map<String, Object> of(int threads) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("shapecode", Version.current());
        fields.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        fields.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        fields.put("processor", processor());
        fields.put("processors", Runtime.getRuntime().availableProcessors());
        fields.put("threads", threads);
        fields.put(STARTED, Instant.now().toString());
        return fields;
    }

    private static String processor() {
        String architecture = System.getProperty("os.arch");
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 2))
                    .orElse(architecture);
        } catch (IOException e) {
            return architecture;
        }
    }
}
