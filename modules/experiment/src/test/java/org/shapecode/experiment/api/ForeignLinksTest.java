package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;

/** Links in a run that came from a stranger, and links that the user has made to the folder of a run. */
class ForeignLinksTest {
    @TempDir
    Path folder;

    private final Trainer trainer = new Trainer(1, TrainingListener.NONE, Progress.NONE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".codes.csv.tmp",
                ".summary.json.tmp",
                ".weights.tmp",
                ".checkpoint-40.tmp",
                "metrics.csv",
                "codes.csv",
                "failure.txt",
                "weights",
                "provenance.json"
            })
    void aLinkIsReplacedAndItsTargetUnchanged(String name) throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path file = Files.writeString(outside.resolve("file"), "mine");
        trainer.plan(Small.document(), folder.resolve("run"));
        for (Path target : new Path[] {file, outside}) {
            Path run = folder.resolve("run-" + target.getFileName());
            trainer.plan(Small.document(), run);
            Files.deleteIfExists(run.resolve(name));
            Files.createSymbolicLink(run.resolve(name), target);
            assertEquals(Run.State.DONE, trainer.resume(run).state());
            assertFalse(Files.isSymbolicLink(run.resolve(name)), name);
            assertEquals("mine", Files.readString(file));
            assertEquals(1, count(outside));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"log.txt", ".lock"})
    void aLinkThatCannotBeReplacedIsRefused(String name) throws IOException {
        Path outside = folder.resolve("outside");
        Path run = folder.resolve("run");
        trainer.plan(Small.document(), run);
        Files.deleteIfExists(run.resolve(name));
        Files.createSymbolicLink(run.resolve(name), outside);
        assertEquals(Run.State.NOT_STARTED, Run.open(run).state());
        String message = assertThrows(Problem.class, () -> trainer.resume(run)).getMessage();
        assertTrue(message.contains(name + " is a link"), message);
        assertFalse(Files.exists(outside));
    }

    @Test
    void aLinkToTheFolderOfTheRunIsKept() throws IOException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Path run = Files.createSymbolicLink(folder.resolve("run"), disk);
        trainer.start(Small.document(), run);
        assertTrue(Files.isSymbolicLink(run));
        assertEquals(Run.State.DONE, Run.open(disk).state());
    }

    @Test
    void anEmptyFolderIsKept() throws IOException {
        Path run = Files.createDirectory(folder.resolve("run"));
        Object key = Files.getAttribute(run, "unix:ino", LinkOption.NOFOLLOW_LINKS);
        trainer.plan(Small.document(), run);
        assertEquals(key, Files.getAttribute(run, "unix:ino", LinkOption.NOFOLLOW_LINKS));
    }

    /** What a start leaves that was killed before the folder became a run. */
    @Test
    void aStartThatWasKilledIsRepeated() throws IOException {
        Path run = Files.createDirectory(folder.resolve("run"));
        for (String name : new String[] {".lock", "provenance.json", ".experiment.shapecode.json.tmp"}) {
            Files.writeString(run.resolve(name), "{");
        }
        assertEquals(Run.State.DONE, trainer.start(Small.document(), run).state());
        assertFalse(Files.exists(run.resolve(".experiment.shapecode.json.tmp")));
    }

    /** Killed after the summary, before the last checkpoint was deleted. */
    @Test
    void aCheckpointThatWasLeftIsDeleted() throws IOException {
        Path run = folder.resolve("run");
        trainer.start(Small.document(), run);
        Files.createDirectory(run.resolve("checkpoint-40"));
        assertFalse(Run.open(run).isComplete());
        trainer.resume(run);
        assertTrue(Run.open(run).isComplete());
        assertFalse(Files.exists(run.resolve("checkpoint-40")));
    }

    @Test
    void anotherFileMeansThatTheFolderIsTaken() throws IOException {
        Path run = Files.createDirectory(folder.resolve("run"));
        Files.createDirectories(run.resolve("runs/mine"));
        assertThrows(Problem.class, () -> trainer.start(Small.with(Map.of()), run));
        assertTrue(Files.exists(run.resolve("runs/mine")));
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.count();
        }
    }
}
