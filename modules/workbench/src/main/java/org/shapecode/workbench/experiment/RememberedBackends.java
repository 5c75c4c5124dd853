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

    /** Those of a store of runs; what is damaged or not installed is forgotten. */
    static RememberedBackends read(RunStore store) {
        Path file = store.folder().resolve(FILE);
        try {
            if (Files.exists(file)
                    && Json.read(file) instanceof Map<?, ?> fields
                    && fields.get(ON) instanceof String chosen
                    && fields.get(SETTINGS) instanceof Map<?, ?> settings) {
                Map<String, Backend> backends = new LinkedHashMap<>();
                settings.values().forEach(each -> put(backends, each, file));
                return new RememberedBackends(chosen, backends);
            }
        } catch (Problem e) {
            LOGGER.log(Level.INFO, "Cannot read where studies are trained", e);
        }
        return NONE;
    }

    private static void put(Map<String, Backend> backends, Object json, Path file) {
        try {
            Backend backend = RunOn.of(Map.of(ON, json), file.toString()).on();
            backends.put(backend.id(), backend);
        } catch (Problem e) {
            LOGGER.log(Level.INFO, "Settings of a backend are forgotten", e);
        }
    }

    /** These, with another backend chosen. */
    RememberedBackends with(Backend backend) {
        Map<String, Backend> next = new LinkedHashMap<>(backends);
        next.put(backend.id(), backend);
        return new RememberedBackends(backend.id(), next);
    }

    /** Writes them to a store of runs; if that is not possible, they are not remembered. */
    void write(RunStore store) {
        Map<String, Object> settings = new LinkedHashMap<>();
        backends.forEach((id, backend) -> settings.put(id, Parameters.write((Record) backend)));
        try {
            Files.createDirectories(store.folder());
            AtomicFiles.write(store.folder().resolve(FILE), Json.format(Map.of(ON, chosen, SETTINGS, settings)));
        } catch (IOException e) {
            LOGGER.log(Level.INFO, "Cannot remember where studies are trained", e);
        }
    }
}
