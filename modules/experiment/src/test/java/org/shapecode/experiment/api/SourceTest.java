package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.ParameterInfo;

/** A run records the files that it reads, and tells when they are others. */
class SourceTest {
    private static final String FIELD = "data.generator.file";
    /** Of "one", by sha256sum. */
    private static final String ONE = "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed";

    private final Trainer trainer = new Trainer(1, TrainingListener.NONE, Progress.NONE);

    @TempDir
    Path folder;

    private Path file;
    private Path run;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("one.bin"), "one");
        run = folder.resolve("run");
    }

    private static Document document(Object path) {
        return Small.with(Map.of("data.generator", "filed", "data.generator.file", path));
    }

    private static Document named(String path) {
        return Small.with(Map.of("data.generator", Map.of("plugin", "filed", "file", path)));
    }

    private Run train() {
        return trainer.start(named(file.toString()), run);
    }

    @Test
    void theProvenanceNamesPathSizeAndSum() {
        assertEquals(
                List.of(Map.of("field", FIELD, "path", file.toString(), "bytes", 3, "sha256", ONE)),
                train().provenance().get("sources"));
    }

    @Test
    void aChangedFileIsToldAndMayBeUsedAnyway() throws IOException {
        train();
        assertEquals(Optional.empty(), Run.open(run).altered());
        Files.writeString(file, "two");
        String told = Run.open(run).altered().orElseThrow().getMessage();
        assertTrue(told.contains(file.toString()) && told.contains("changed"), told);
        assertThrows(AlteredRun.class, () -> Run.open(run).trained(Progress.NONE));
        assertEquals(
                40,
                Run.open(run, Run.Trust.ANYWAY).trained(Progress.NONE).metrics().steps());
        assertEquals(40, Run.open(run).metrics().steps(), "its own files are as they were");
        Files.writeString(file, "one");
        assertEquals(Optional.empty(), Run.open(run).altered());
    }

    @Test
    void whoNeedsAMissingFileTellsIt() throws IOException {
        train();
        Files.delete(file);
        assertEquals(Optional.empty(), Run.open(run).altered());
        assertEquals(40, Run.open(run).trained(Progress.NONE).metrics().steps(), "which reads no file");
    }

    @Test
    void aRunResumesOnTheSameFilesOnly() throws IOException {
        boolean[] cancelled = new boolean[1];
        Trainer interrupted = new Trainer(1, (taken, trained) -> cancelled[0] = taken == 13, new Progress() {
            @Override
            public void report(long done, long total, String message) {}

            @Override
            public boolean isCancelled() {
                return cancelled[0];
            }
        });
        assertThrows(CancellationException.class, () -> interrupted.start(named(file.toString()), run));
        Files.writeString(file, "two");
        assertThrows(AlteredRun.class, () -> trainer.resume(run));
        Files.writeString(file, "one");
        assertEquals(Run.State.DONE, trainer.resume(run).state());
    }

    /** A run that cannot be trained longer is as it was. */
    @Test
    void aFinishedRunStaysSoIfItsFilesHaveChanged() throws IOException {
        train();
        Document longer = named(file.toString()).with("training.steps", 50);
        Files.writeString(file, "two");
        assertThrows(AlteredRun.class, () -> trainer.resume(longer, run));
        assertEquals(Run.State.DONE, Run.open(run).state());
        Files.writeString(file, "one");
        assertEquals(Optional.empty(), Run.open(run).altered());
        longer.write(new RunFolder(run).experiment());
        Files.writeString(file, "two");
        assertThrows(AlteredRun.class, () -> trainer.resume(run));
        assertEquals(Run.State.DONE, Run.open(run).state());
        Files.writeString(file, "one");
        assertEquals(50, trainer.resume(run).metrics().steps());
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        for (String path : List.of(folder.resolve("none").toString(), "relative.bin")) {
            String told = assertThrows(
                            Problem.class, () -> trainer.start(named(path), folder.resolve("r" + path.length())))
                    .getMessage();
            assertTrue(told.contains(FIELD) && told.contains(path), told);
        }
    }

    /** As {@code sha256sum one.bin sub/two.bin | sha256sum} prints it. */
    @Test
    void theSumOfAFolderIsThatOfItsList() throws IOException {
        Path images = Files.createDirectories(folder.resolve("images"));
        Files.writeString(images.resolve("one.bin"), "one");
        Files.writeString(images.resolve(".hidden"), "hidden");
        Files.createDirectory(images.resolve("sub"));
        Files.writeString(images.resolve("sub/two.bin"), "two");
        SourceContent content = SourceContent.of(images, Progress.NONE);
        String two = Manifest.sum(images.resolve("sub/two.bin"));
        assertEquals(6, content.bytes());
        assertEquals(Manifest.sum((ONE + "  one.bin\n" + two + "  sub/two.bin\n").getBytes()), content.sha256());
        assertEquals(32, HexFormat.of().parseHex(content.sha256()).length);
        Files.writeString(images.resolve("sub/two.bin"), "six");
        assertFalse(content.equals(SourceContent.of(images, Progress.NONE)));
    }

    /** Listing a folder of many files takes long: who has looked at it asks about what it saw. */
    @Test
    void aFolderIsNotListedAgainWhereItsStateIsGiven() throws IOException {
        Path images = Files.createDirectories(folder.resolve("images"));
        Files.writeString(images.resolve("one.bin"), "one");
        SourceContent.State state = SourceContent.state(images);
        SourceContent content = SourceContent.of(images, state, Progress.NONE);
        assertEquals(Optional.of(content), SourceContent.known(images, SourceContent.state(images)));
        Files.writeString(images.resolve("two.bin"), "two");
        assertEquals(Optional.of(content), SourceContent.known(images, state));
        assertEquals(Optional.empty(), SourceContent.known(images, SourceContent.state(images)));
    }

    /** Files of gigabytes are read for seconds. */
    @Test
    void readingAFileCanBeSeenAndCancelled() throws IOException {
        train();
        Files.write(file, new byte[1 << 20]);
        List<String> told = new ArrayList<>();
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total, String message) {
                told.add(message);
            }

            @Override
            public boolean isCancelled() {
                return !told.isEmpty();
            }
        };
        assertThrows(CancellationException.class, () -> Run.open(run).trained(cancelled));
        assertEquals(List.of("Reading one.bin"), told);
    }

    @Test
    void aFieldIsDeclaredWhateverItsValueIs() {
        assertEquals(
                Optional.of(Parameter.Role.FILE), document(7).declaration(FIELD).map(ParameterInfo::role));
        assertEquals(Optional.empty(), Small.document().declaration(FIELD));
        assertEquals(
                "lambda",
                Small.document()
                        .declaration("regularisers.0.lambda")
                        .orElseThrow()
                        .name());
    }
}
