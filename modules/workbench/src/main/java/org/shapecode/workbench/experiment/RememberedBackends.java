package org.shapecode.workbench.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.LocalBackend;
import org.shapecode.experiment.study.RunOn;

/**
 * Where the studies of a project were to be trained last, with the settings of each backend: a file beside their folders, so
 * that it moves with the project. Reads and writes files; not for the event dispatch thread.
 *
 * @param chosen the id of the backend that was chosen last
 * @param backends as they were set last, by id
 */
record RememberedBackends(String chosen, Map<String, Backend> backends) {
    private static final Logger LOGGER = Logger.getLogger(RememberedBackends.class.getName());
    private static final String FILE = "run-on.json";
    private static final String ON = "on";
    private static final String SETTINGS = "settings";

    /** On this computer. */
    static final RememberedBackends NONE = new RememberedBackends(new LocalBackend().id(), Map.of());

    RememberedBackends {
        backends = Map.copyOf(backends);
    }

    /** Those of a store of runs, without what is damaged or not installed. */
    static RememberedBackends read(RunStore store) {
        Path file = store.folder().resolve(FILE);
        Map<?, ?> fields = fields(file);
        if (!(fields.get(ON) instanceof String chosen)) {
            return NONE;
        }
        Map<String, Backend> backends = new LinkedHashMap<>();
        settings(fields).values().forEach(each -> put(backends, each, file));
        return new RememberedBackends(chosen, backends);
    }

    private static Map<?, ?> fields(Path file) {
        try {
            return Files.exists(file) && Json.read(file) instanceof Map<?, ?> fields ? fields : Map.of();
        } catch (Problem e) {
            LOGGER.log(Level.INFO, "Cannot read where studies are trained", e);
            return Map.of();
        }
    }

    /** The JSON of the backends by id, of those that are not installed here, too. */
    private static Map<String, Object> settings(Map<?, ?> fields) {
        Map<String, Object> settings = new LinkedHashMap<>();
        if (fields.get(SETTINGS) instanceof Map<?, ?> own) {
            own.forEach((id, json) -> settings.put(id.toString(), json));
        }
        return settings;
    }

    private static void put(Map<String, Backend> backends, Object json, Path file) {
        try {
            Backend backend = RunOn.of(Map.of(ON, json), file.toString()).on();
            backends.put(backend.id(), backend);
        } catch (Problem e) {
            LOGGER.log(Level.INFO, "Settings of a backend cannot be used here", e);
        }
    }

    /** These, with another backend chosen. */
    RememberedBackends with(Backend backend) {
        Map<String, Backend> next = new LinkedHashMap<>(backends);
        next.put(backend.id(), backend);
        return new RememberedBackends(backend.id(), next);
    }

    /**
     * Remembers a backend as chosen in a store of runs. What the file says of others stays as it is, whoever wrote it. If it
     * cannot be written, the backend is not remembered.
     */
    static void remember(Backend backend, RunStore store) {
        Path file = store.folder().resolve(FILE);
        Map<String, Object> settings = settings(fields(file));
        settings.put(backend.id(), Parameters.write((Record) backend));
        try {
            Files.createDirectories(store.folder());
            AtomicFiles.write(file, Json.format(Map.of(ON, backend.id(), SETTINGS, settings)));
        } catch (IOException e) {
            LOGGER.log(Level.INFO, "Cannot remember where studies are trained", e);
        }
    }
}
