package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Version;

/** Records where a run was made: versions, machine, threads, and the plugins with their modules. */
final class Provenance {
    private static final String STARTED = "started";
    private static final String PLUGINS = "plugins";
    private static final String SOURCES = "sources";

    private Provenance() {}

    /** When the run was started; empty if it is not recorded. */
    static Optional<Instant> started(Path folder) {
        return started(read(folder));
    }

    static Optional<Instant> started(Map<String, Object> provenance) {
        try {
            return provenance.get(STARTED) instanceof String time ? Optional.of(Instant.parse(time)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** All fields; empty if the file is missing or damaged. */
    static Map<String, Object> read(Path folder) {
        Path file = new RunFolder(folder).provenance();
        Map<String, Object> fields = new LinkedHashMap<>();
        try {
            if (Files.exists(file) && Json.read(file) instanceof Map<?, ?> json) {
                json.forEach((name, value) -> fields.put(name.toString(), value));
            }
        } catch (Problem e) {
            return Map.of();
        }
        return fields;
    }

    /** Records a run that was planned: what it reads may still change. */
    static void planned(Path folder, Experiment experiment, int threads) throws IOException {
        write(folder, experiment, threads, List.of());
    }

    /**
     * Records a run that starts, with the files that it reads.
     *
     * @throws Problem if one of them cannot be read
     */
    static void started(Path folder, Experiment experiment, int threads, Progress progress) throws IOException {
        List<Map<String, Object>> sources = Source.of(experiment).stream()
                .map(source -> source.json(progress))
                .toList();
        write(folder, experiment, threads, sources);
    }

    /** What is recorded of the files that the run read when it started; null if it read none. */
    static Object sources(Path folder) {
        return sources(read(folder));
    }

    static Object sources(Map<String, Object> provenance) {
        return provenance.get(SOURCES);
    }

    private static void write(Path folder, Experiment experiment, int threads, List<Map<String, Object>> sources)
            throws IOException {
        Map<String, Object> fields = of(threads);
        fields.put(PLUGINS, UsedPlugin.json(experiment));
        if (!sources.isEmpty()) {
            fields.put(SOURCES, sources);
        }
        AtomicFiles.write(new RunFolder(folder).provenance(), Json.format(fields));
    }

    /** Adds the plugins of other modules or versions than it was started with. */
    static void resumed(Path folder, Experiment experiment) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>(read(folder));
        List<Object> plugins = new ArrayList<>(fields.get(PLUGINS) instanceof List<?> before ? before : List.of());
        for (Map<String, Object> each : UsedPlugin.json(experiment)) {
            if (!plugins.contains(each)) {
                plugins.add(each);
            }
        }
        if (!plugins.equals(fields.put(PLUGINS, plugins))) {
            AtomicFiles.write(new RunFolder(folder).provenance(), Json.format(fields));
        }
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
