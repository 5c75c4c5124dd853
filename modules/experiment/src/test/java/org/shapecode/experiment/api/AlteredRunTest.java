package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;

/** Numbers and figures of a finished run are those of its training, or are refused with the names of changed files. */
class AlteredRunTest {
    @TempDir
    Path folder;

    private final Trainer trainer = new Trainer(1, TrainingListener.NONE, Progress.NONE);
    private Path run;

    @BeforeEach
    void train() {
        run = folder.resolve("run");
        trainer.start(Small.document(), run);
        assertSound();
    }

    private void assertSound() {
        assertTrue(
                Run.open(run).altered().isEmpty(),
                () -> Run.open(run).altered().get().getMessage());
        assertEquals(40, Run.open(run).trained(Progress.NONE).metrics().steps());
    }

    private void assertRefused(String... parts) {
        Run found = Run.open(run);
        for (Problem refusal : List.of(
                assertThrows(AlteredRun.class, () -> found.trained(Progress.NONE)),
                assertThrows(AlteredRun.class, () -> found.results(Progress.NONE)),
                assertThrows(AlteredRun.class, found::metrics),
                assertThrows(AlteredRun.class, found::codes),
                assertThrows(AlteredRun.class, found::summary))) {
            String message = refusal.getMessage();
            assertTrue(message.contains(run.toString()), message);
            for (String part : parts) {
                assertTrue(message.contains(part), message);
            }
        }
    }

    /** In place, with the times that it had before. */
    private void alter(String name) throws IOException {
        Path file = run.resolve(name);
        FileTime before = Files.getLastModifiedTime(file);
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);
        Files.setLastModifiedTime(file, before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metrics.csv",
                "codes.csv",
                "summary.json",
                "provenance.json",
                "weights/encoder.zip",
                "weights/decoder.zip"
            })
    void everyFileOnWhichResultsDependIsChecked(String name) throws IOException {
        byte[] before = Files.readAllBytes(run.resolve(name));
        alter(name);
        assertRefused(name + " was changed");
        Files.write(run.resolve(name), new byte[0]);
        assertRefused(name + " was changed");
        Files.delete(run.resolve(name));
        assertRefused(name + " is missing");
        Files.write(run.resolve(name), before);
        assertSound();
    }

    @Test
    void weightsOfAnotherSeedAreRefused() throws IOException {
        Path other = folder.resolve("other");
        trainer.start(Small.with(Map.of("seed", 2)), other);
        for (String name : List.of("weights/encoder.zip", "weights/decoder.zip")) {
            Files.copy(other.resolve(name), run.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        assertRefused("weights/decoder.zip was changed, weights/encoder.zip was changed");
        Run anyway = Run.open(run, Run.Trust.ANYWAY);
        assertEquals(40, anyway.trained(Progress.NONE).metrics().steps());
        assertEquals(40.0, anyway.summary().get("training.steps"));
    }

    @Test
    void anAddedFileIsRefused() throws IOException {
        Files.writeString(run.resolve("weights/more.zip"), "x");
        assertRefused("weights/more.zip was added");
    }

    @Test
    void anAlteredManifestIsRefused() throws IOException {
        for (String text : List.of("", "{", "[]", "{}", "{ \"schema\": 1, \"sha256\": {} }")) {
            Files.writeString(run.resolve("manifest.json"), text);
            assertRefused();
        }
    }

    @Test
    void settingsAreCheckedButNotWhatDoesNotAffectThem() throws IOException {
        Document document = Run.open(run).document();
        Path file = run.resolve("experiment.shapecode.json");
        document.with("name", "Better")
                .with("description", "words")
                .with("analyses", List.of())
                .write(file);
        assertTrue(Run.open(run).altered().isEmpty());
        document.with("data.blur.offsets", 70).write(file);
        assertRefused("experiment.shapecode.json was changed");
    }

    @Test
    void notesLogAndFiguresMayChange() throws IOException {
        new Notes(List.of("good"), "mine").write(run);
        Files.writeString(run.resolve("log.txt"), "shorter");
        Files.writeString(Files.createDirectory(run.resolve("figures")).resolve("loss.svg"), "<svg/>");
        assertSound();
    }

    @Test
    void aMovedRunIsSound() throws IOException {
        Path copy = Files.move(run, folder.resolve("moved"));
        run = copy;
        assertSound();
    }

    @Test
    void withoutAManifestFilesMustFitTogether() throws IOException {
        Files.delete(run.resolve("manifest.json"));
        assertSound();
        for (String name : List.of("metrics.csv", "codes.csv")) {
            String whole = Files.readString(run.resolve(name));
            String cut = whole.substring(0, whole.lastIndexOf('\n', whole.length() - 2) + 1);
            Files.writeString(run.resolve(name), cut);
            assertRefused("are inconsistent: " + name);
            Files.writeString(run.resolve(name), "");
            assertRefused(name);
            Files.delete(run.resolve(name));
            assertRefused(name);
            Files.writeString(run.resolve(name), whole);
            assertSound();
        }
        Files.writeString(run.resolve("summary.json"), "[]");
        assertRefused("summary.json holds no numbers");
        Files.writeString(run.resolve("summary.json"), "");
        assertRefused("summary.json");
    }

    @Test
    void withoutAManifestWeightsMustBeOfTheLastStep() throws IOException {
        Path other = folder.resolve("other");
        trainer.start(Small.with(Map.of("training.steps", 39)), other);
        Files.delete(run.resolve("manifest.json"));
        Path encoder = run.resolve("weights/encoder.zip");
        Files.copy(other.resolve("weights/encoder.zip"), encoder, StandardCopyOption.REPLACE_EXISTING);
        String message = assertThrows(Problem.class, () -> Run.open(run).trained(Progress.NONE))
                .getMessage();
        assertTrue(message.contains("encoder.zip is of step 39 and decoder.zip of step 40"), message);
        Files.copy(
                other.resolve("weights/decoder.zip"),
                run.resolve("weights/decoder.zip"),
                StandardCopyOption.REPLACE_EXISTING);
        message = assertThrows(AlteredRun.class, () -> Run.open(run).trained(Progress.NONE))
                .getMessage();
        assertTrue(message.contains("of step 39, but metrics.csv has 40 steps"), message);
    }

    @Test
    void withoutAManifestWeightsMustGiveTheCodes() throws IOException {
        Path other = folder.resolve("other");
        trainer.start(Small.with(Map.of("seed", 2)), other);
        Files.delete(run.resolve("manifest.json"));
        for (String name : List.of("weights/decoder.zip", "weights/encoder.zip")) {
            byte[] own = Files.readAllBytes(run.resolve(name));
            Files.copy(other.resolve(name), run.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            assertRefused("codes.csv does not hold what the weights give");
            assertEquals(
                    40,
                    Run.open(run, Run.Trust.ANYWAY)
                            .trained(Progress.NONE)
                            .metrics()
                            .steps());
            Files.write(run.resolve(name), own);
            assertSound();
        }
        String codes = Files.readString(run.resolve("codes.csv"));
        Files.writeString(run.resolve("codes.csv"), codes.replaceFirst("\n[0-9.]+,", "\n0.5,"));
        assertRefused("codes.csv does not hold what the weights give");
    }

    @Test
    void aCheckpointMustHaveAllItsFiles() throws IOException {
        Path cut = stopped();
        Path checkpoint = cut.resolve("checkpoint-20");
        for (String name : List.of("state.json", "sums.json")) {
            byte[] own = Files.readAllBytes(checkpoint.resolve(name));
            Files.delete(checkpoint.resolve(name));
            String message =
                    assertThrows(Problem.class, () -> trainer.resume(cut)).getMessage();
            assertTrue(message.contains(name + " was changed or deleted"), message);
            Files.write(checkpoint.resolve(name), own);
        }
        Files.delete(checkpoint.resolve("state.json"));
        Files.delete(checkpoint.resolve("sums.json"));
        Path experiment = new RunFolder(cut).experiment();
        Small.with(Map.of("training.optimiser.learning-rate", 0.002)).complete().write(experiment);
        String message = assertThrows(Problem.class, () -> trainer.resume(cut)).getMessage();
        assertTrue(message.contains("its first steps are not those of experiment.shapecode.json"), message);
        Small.document().complete().write(experiment);
        trainer.resume(cut);
        assertEquals(Files.readString(run.resolve("codes.csv")), Files.readString(cut.resolve("codes.csv")));
    }

    private Path stopped() {
        Path cut = folder.resolve("cut");
        Progress until = new TrainingUntil(20);
        assertThrows(
                CancellationException.class,
                () -> new Trainer(1, TrainingListener.NONE, until).start(Small.document(), cut));
        return cut;
    }

    @Test
    void aRenamedCheckpointIsRefused() throws IOException {
        Path cut = stopped();
        Files.move(cut.resolve("checkpoint-20"), cut.resolve("checkpoint-15"));
        for (String message : List.of(
                assertThrows(Problem.class, () -> Run.open(cut).trained(Progress.NONE))
                        .getMessage(),
                assertThrows(Problem.class, () -> trainer.resume(cut)).getMessage())) {
            assertTrue(message.contains("are of step 20, not of step 15"), message);
        }
        Files.move(cut.resolve("checkpoint-15"), cut.resolve("checkpoint-20"));
        trainer.resume(cut);
        assertEquals(RunFiles.of(run), RunFiles.of(cut));
    }

    /** Killed after the summary, before the manifest. */
    @Test
    void aMissingManifestIsWrittenOnResume() throws IOException {
        String manifest = Files.readString(run.resolve("manifest.json"));
        Files.delete(run.resolve("manifest.json"));
        trainer.resume(run);
        assertFalse(Files.exists(run.resolve("manifest.json")), "an old run stays as it is");
        Files.createDirectory(run.resolve("checkpoint-40"));
        trainer.resume(run);
        assertEquals(manifest, Files.readString(run.resolve("manifest.json")));
        assertFalse(Files.exists(run.resolve("checkpoint-40")));
    }

    @Test
    void theManifestListsSums() throws IOException {
        Map<?, ?> fields = (Map<?, ?>) Json.read(run.resolve("manifest.json"));
        Map<?, ?> sums = (Map<?, ?>) fields.get("sha256");
        assertEquals(
                List.of(
                        "experiment.shapecode.json",
                        "metrics.csv",
                        "codes.csv",
                        "summary.json",
                        "provenance.json",
                        "weights/decoder.zip",
                        "weights/encoder.zip",
                        "weights/state.json"),
                List.copyOf(sums.keySet()));
        assertTrue(sums.values().stream().allMatch(sum -> sum.toString().matches("[0-9a-f]{64}")));
    }
}
