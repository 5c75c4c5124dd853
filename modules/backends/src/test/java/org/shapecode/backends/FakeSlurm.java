package org.shapecode.backends;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Control;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.StudyListener;
import org.shapecode.experiment.study.StudyRunner;

/** A study on programs that answer as SLURM's do. */
abstract class FakeSlurm {
    @TempDir
    Path folder;

    final List<String> said = new ArrayList<>();
    Path study;

    /** A cluster that takes every array and at once forgets it. */
    @BeforeEach
    void cluster() throws IOException {
        study = folder.resolve("study");
        program("sinfo", "echo main; echo gpu");
        program("scontrol", "echo 'MaxArraySize            = 1001'");
        program("squeue", "exit 0");
        program("scancel", "exit 0");
        program("sbatch", "echo 7");
        program("shapecode-cli", "exit 0");
    }

    /** Each counts its calls, keeps the arguments, and then does what it should. */
    void program(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), """
                #!/bin/sh
                cd "$(dirname "$0")"
                echo "$@" >> %1$s.calls
                calls=$(wc -l < %1$s.calls)
                %2$s
                """.formatted(name, text));
        assertTrue(file.toFile().setExecutable(true));
    }

    List<String> calls(String name) throws IOException {
        Path file = folder.resolve(name + ".calls");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    Slurm backend(Map<String, Object> fields) {
        Map<String, Object> all = Parameters.write(new Slurm());
        all.put("commands", folder.toString());
        all.put("program", folder.resolve("shapecode-cli").toString());
        all.putAll(fields);
        return Parameters.read(Slurm.class, all).orThrow("test");
    }

    /** A study of two steps. */
    static Document document(int seeds) {
        return Document.of(Json.parse("""
                { "name": "Refused",
                  "data": { "generator": "disk", "size": 16, "images": 4, "test": 2, "blur": { "offsets": 60 } },
                  "model": { "plugin": "disk-autoencoder", "depths": [3, 2, 2, 1] },
                  "training": { "steps": 2, "batch": 4 },
                  "analyses": [] }
                """, "test"), "test")
                .with(
                        "study",
                        Map.of("seeds", IntStream.rangeClosed(1, seeds).boxed().toList()));
    }

    String refusal(Backend backend, int seeds) {
        StudyListener listener = new StudyListener() {
            @Override
            public void stepped(int step, Trained trained) {}

            @Override
            public void noted(String sentence) {
                said.add(sentence);
            }
        };
        StudyRunner runner = new StudyRunner(backend, 1, Progress.NONE, new Control(), listener);
        return assertThrows(Problem.class, () -> runner.run(document(seeds), study, true))
                .getMessage();
    }

    String refusal(Map<String, Object> fields, int seeds) {
        return refusal(new HastySlurm(backend(fields), 10, 0), seeds);
    }
}
