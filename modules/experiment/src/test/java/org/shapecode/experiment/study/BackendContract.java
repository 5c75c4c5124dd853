package org.shapecode.experiment.study;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Json;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.PluginContract;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Control;
import org.shapecode.experiment.api.Document;

/**
 * What every backend must satisfy, tested with studies of a few short runs. The class path of the tests needs a shape, a
 * sampling and a model; where the backend trains in other processes, these need them, too.
 */
public abstract class BackendContract extends PluginContract<Backend> {
    /** Times and machines, which differ from one training to the next, and the sums of files that tell them. */
    private static final Set<String> OF_THE_MACHINE = Set.of("provenance.json", "log.txt", "manifest.json", ".lock");

    private static final String LOCAL = "local";

    @TempDir
    protected Path folder;

    /** Beside the study, so that the backend's own folder can be made there. */
    private Path study;

    @BeforeEach
    void studyFolder() {
        study = folder.resolve("study");
    }

    /** The backend as it is set for the place where the test runs. */
    protected abstract Backend backend();

    @Override
    protected final Class<Backend> kind() {
        return Backend.class;
    }

    /** A study of two values and two seeds. */
    protected final Document document(int steps) {
        String text = """
                { "name": "Contract",
                  "data": { "generator": "disk", "size": 16, "images": 40, "test": 12, "blur": { "offsets": 60 } },
                  "model": { "plugin": "disk-autoencoder", "depths": [3, 2, 2, 1] },
                  "training": { "steps": %d, "batch": 8, "checkpoint": 50 },
                  "analyses": [],
                  "study": { "seeds": [1, 2], "vary": { "training.batch": [7, 8] } } }
                """.formatted(steps);
        return Document.of(Json.parse(text, "contract"), "contract");
    }

    private StudyResult train(Backend backend, Document document, Path at) {
        return new StudyRunner(backend, 2, Progress.NONE, new Control(), (step, trained) -> {}).run(document, at, true);
    }

    /** The sums of all files of a study's runs that do not depend on the machine, by their paths. */
    public static Map<String, String> files(Path study) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path runs = study.resolve("runs");
        try (Stream<Path> all = Files.walk(runs)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                // A process that was killed leaves a temporary folder, until its run is trained again after its end.
                if (!AtomicFiles.isTemporary(file.getParent())
                        && !OF_THE_MACHINE.contains(file.getFileName().toString())) {
                    files.put(runs.relativize(file).toString(), sum(file));
                }
            }
        }
        return files;
    }

    private static String sum(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        if (file.endsWith("summary.json") || file.endsWith("state.json")) {
            // Training time is one of their numbers.
            content = new String(content, UTF_8)
                    .replaceAll("seconds\": [^\\n]*", "")
                    .getBytes(UTF_8);
        }
        return new BigInteger(1, digest().digest(content)).toString(16);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> local(Document document) throws IOException {
        Path at = folder.resolve(LOCAL);
        new StudyRunner(2, Progress.NONE).run(document, at, true);
        return files(at);
    }

    @Test
    void trainsTheBitsOfThisComputer() throws IOException {
        Document document = document(12);
        Set<String> phases = new TreeSet<>();
        StudyListener listener = new StudyListener() {
            @Override
            public void stepped(int step, Trained trained) {}

            @Override
            public void moved(StudyRun run, RunPhase phase, int steps) {
                phases.add(run.planned().folderName() + " " + phase);
            }
        };
        StudyResult result =
                new StudyRunner(backend(), 2, Progress.NONE, new Control(), listener).run(document, study, false);
        assertEquals(4, result.done(), () -> String.valueOf(result.failed()));
        for (StudyRun run : result.runs()) {
            assertTrue(phases.contains(run.planned().folderName() + " ENDED"), phases::toString);
        }
        assertEquals(local(document), files(study));
    }

    @Test
    void moreStepsContinueWhatIsDone() throws IOException {
        train(backend(), document(6), study);
        assertEquals(4, train(backend(), document(9), study).done());
        assertEquals(local(document(9)), files(study));
    }

    @Test
    void whatWasCancelledGoesOnElsewhere() throws IOException {
        // Enough that no machine trains all of it before it is told to stop.
        Document document = document(4000);
        Progress atOnce = new Progress() {
            private volatile boolean begun;

            @Override
            public void report(long done, long total, String message) {
                begun |= done > 0;
            }

            @Override
            public boolean isCancelled() {
                return begun;
            }
        };
        StudyRunner runner = new StudyRunner(backend(), 1, atOnce, new Control(), (step, trained) -> {});
        assertThrows(CancellationException.class, () -> runner.run(document, study, false));
        new StudyFolder(study).cancel();
        assertTrue(new StudyFolder(study).result().done() < 4);
        List<StudyRun> after =
                new StudyRunner(2, Progress.NONE).run(document, study, true).runs();
        assertTrue(after.stream().allMatch(StudyRun::done));
        assertEquals(LOCAL, new StudyFolder(study).backend().id());
        assertEquals(local(document), files(study));
    }

    @Test
    void thereMayBeNothingToCancel() {
        backend().cancel(study, study.resolve("on"));
        train(backend(), document(2), study);
        new StudyFolder(study).cancel();
        assertEquals(4, new StudyFolder(study).result().done());
    }
}
