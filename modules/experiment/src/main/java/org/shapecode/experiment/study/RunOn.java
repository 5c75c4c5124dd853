package org.shapecode.experiment.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Reading;

/**
 * Where a study is trained, as the user chooses it.
 *
 * @param on the backend
 */
public record RunOn(
        @Parameter(label = "Run on", description = "Where the runs of the study are trained.")
        Backend on) {
    /** On this computer. */
    public RunOn() {
        this(new LocalBackend());
    }

    /**
     * Reads it from JSON, such as {@code {"on": {"plugin": "slurm", "partition": "short"}}}.
     *
     * @param source of the JSON, for messages
     * @throws Problem if there is no such backend, or a field is unknown or out of range
     */
    public static RunOn of(Object json, String source) {
        Reading<RunOn> reading = Parameters.read(RunOn.class, json);
        RunOn chosen = reading.orThrow(source);
        if (!reading.unknown().isEmpty()) {
            String fields = ParameterInfo.of(chosen.on().getClass()).stream()
                    .map(ParameterInfo::name)
                    .collect(Collectors.joining(", "));
            throw new Problem(
                    source + ": there is no field " + reading.unknown().get(0) + "; "
                            + chosen.on().id() + (fields.isEmpty() ? " has none." : " has " + fields + "."));
        }
        return chosen;
    }

    /**
     * Reads what a study recorded.
     *
     * @throws Problem if the file is damaged, or its backend is not installed
     */
    static RunOn read(Path file) {
        return Files.exists(file) ? of(Json.read(file), file.toString()) : new RunOn();
    }

    void write(Path file) throws IOException {
        if (on instanceof LocalBackend) {
            Files.deleteIfExists(file);
        } else {
            AtomicFiles.write(file, Json.format(Parameters.write(this)));
        }
    }
}
