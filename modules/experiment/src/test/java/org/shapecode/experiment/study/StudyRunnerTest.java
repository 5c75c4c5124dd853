package org.shapecode.experiment.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Control;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunFiles;
import org.shapecode.experiment.api.Small;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;

class StudyRunnerTest {
    private static final Document SHORT =
            Small.with(Map.of("training.steps", 12, "training.checkpoint", 5, "analyses", List.of()));
    private static final Document STUDY = SHORT.with(
            "study", Map.of("seeds", List.of(1, 2), "vary", Map.of("regularisers.0.lambda", List.of(0.01, 1))));

    @TempDir
    Path folder;

    private StudyResult run(Document document, String name, boolean resume) {
        return new StudyRunner(2, Progress.NONE).run(document, folder.resolve(name), resume);
    }

    /** Cancels once so much is done. */
    private static final class Stop implements Progress {
        private final double share;
        private final List<Long> reported = new ArrayList<>();
        private volatile boolean cancelled;

        Stop(double share) {
            this.share = share;
        }

        @Override
        public void report(long done, long total, String message) {
            reported.add(done);
            cancelled |= done >= share * total;
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }

    @Test
    void aStudyGoesOnUnderAnotherDescription() {
        run(STUDY, "described", false);
        Document described = STUDY.with("name", "Another name").with("description", "Better words.");
        assertEquals(4, run(described, "described", true).done());
        Document changed = STUDY.with("training.batch", 7);
        assertThrows(Problem.class, () -> run(changed, "described", true));
    }

    /** Without a list of analyses, all that are installed are done. */
    @Test
    void aStudyGoesOnWithAnotherAnalysisInstalled() throws IOException {
        run(STUDY, "installed", false);
        for (StudyRun outcome :
                new StudyFolder(folder.resolve("installed")).result().runs()) {
            Path file = outcome.folder().resolve("experiment.shapecode.json");
            Document.read(file).with("analyses", List.of("idle")).write(file);
        }
        assertEquals(4, run(STUDY, "installed", true).done());
    }

    /** With one thread that is all of them, one after the other. */
    @Test
    void oneRunAtATimeIsWatched() {
        List<Integer> steps = new ArrayList<>();
        Set<Dataset> watched = new LinkedHashSet<>();
        new StudyRunner(1, Progress.NONE, new Control(), (step, trained) -> {
                    steps.add(step);
                    watched.add(trained.training());
                })
                .run(STUDY, folder.resolve("watched"), false);
        assertEquals(4, watched.size());
        assertEquals(4 * 12, steps.size());
        assertEquals(List.of(12, 1), steps.subList(11, 13));
    }

    @Test
    void anotherRunIsWatchedAfterOneThatBroke() {
        List<Integer> steps = new ArrayList<>();
        List<String> told = new ArrayList<>();
        StudyRunner runner =
                new StudyRunner(1, (done, total, message) -> told.add(message), new Control(), (step, trained) -> {
                    steps.add(step);
                    if (steps.size() == 3) {
                        throw new IllegalStateException("broken");
                    }
                });
        StudyResult result = runner.run(STUDY, folder.resolve("broken"), false);
        assertEquals("Training failed: broken.", result.failed().get(0).failure());
        assertEquals(3, result.done());
        assertEquals(3 + 3 * 12, steps.size());
        assertEquals("4 of 4 runs done", told.get(told.size() - 1));
    }

    @Test
    void tellsWhichRunItsListenerSees() {
        List<String> seen = new ArrayList<>();
        StudyListener watcher = new StudyListener() {
            @Override
            public void stepped(int step, Trained trained) {}

            @Override
            public void sees(String run) {
                seen.add(run);
            }
        };
        new StudyRunner(1, Progress.NONE, new Control(), watcher).run(STUDY, folder.resolve("seen"), false);
        assertEquals(
                List.of("lambda 0.01, seed 1", "lambda 0.01, seed 2", "lambda 1, seed 1", "lambda 1, seed 2"), seen);
    }

    /** With a learning rate of next to nothing, the loss stays that of random weights. */
    @Test
    void aRunThatDoesNotLearnIsNamed() {
        Document document = Small.with(Map.of(
                "training.steps",
                500,
                "training.optimiser.learning-rate",
                1e-9,
                "study",
                Map.of("seeds", List.of(1, 2))));
        List<String> warned = Collections.synchronizedList(new ArrayList<>());
        StudyListener watcher = new StudyListener() {
            @Override
            public void stepped(int step, Trained trained) {}

            @Override
            public void warned(String sentence) {
                warned.add(sentence.replaceFirst(" the loss is.*", ""));
            }
        };
        new StudyRunner(2, Progress.NONE, new Control(), watcher).run(document, folder.resolve("idle"), false);
        assertEquals(
                List.of("seed 1: After 500 steps", "seed 2: After 500 steps"),
                warned.stream().sorted().toList());
    }

    @Test
    void eachRunIsTheSameBitsAsAlone() throws IOException {
        StudyResult result = run(STUDY, "study", false);
        assertEquals(4, result.done());
        assertEquals(List.of(), result.failed());
        Path alone = folder.resolve("alone");
        new Trainer(2, TrainingListener.NONE, Progress.NONE)
                .start(SHORT.with("regularisers.0.lambda", 1).with("seed", 2), alone);
        Path together = folder.resolve("study/runs/lambda-1-seed-2");
        assertEquals(RunFiles.of(alone), RunFiles.of(together));
        assertEquals(
                Run.open(alone).document().fields(),
                Run.open(together).document().fields());
        assertEquals(
                result.runs().stream().map(StudyRun::folder).toList(),
                new StudyFolder(folder.resolve("study"))
                        .result().runs().stream().map(StudyRun::folder).toList());
    }

    @Test
    void aStoppedStudyGoesOnWhereItWas() throws IOException {
        run(STUDY, "whole", false);
        Path cut = folder.resolve("cut");
        Stop first = new Stop(0.6);
        assertThrows(CancellationException.class, () -> new StudyRunner(2, first).run(STUDY, cut, false));
        List<StudyRun> outcomes = new StudyFolder(cut).result().runs();
        long begun = outcomes.stream().filter(StudyRun::exists).count();
        assertTrue(begun > 2 && outcomes.stream().filter(StudyRun::done).count() < 4, outcomes::toString);
        assertTrue(Files.readString(cut.resolve("study.csv")).contains(",stopped"));
        FileStamp kept = FileStamp.of(outcomes);
        Stop second = new Stop(2);
        StudyResult result = new StudyRunner(2, second).run(STUDY, cut, true);
        assertEquals(4, result.done());
        assertEquals(
                kept,
                FileStamp.of(outcomes.stream()
                        .filter(each -> kept.names().contains(each.planned().folderName()))
                        .toList()));
        assertTrue(
                second.reported.get(0) >= 0.5 * second.reported.get(second.reported.size() - 1),
                "begins at what was kept");
        for (StudyRun outcome : result.runs()) {
            Path same = folder.resolve("whole/runs").resolve(outcome.planned().folderName());
            assertEquals(RunFiles.of(same), RunFiles.of(outcome.folder()));
        }
    }

    @Test
    void tablesThatCannotBeWrittenDoNotHideWhyTrainingEnded() throws IOException {
        Path at = folder.resolve("blocked");
        new StudyRunner(1, Progress.NONE).plan(STUDY, at);
        Files.createDirectories(at.resolve("study.csv/in-the-way"));
        CancellationException stopped =
                assertThrows(CancellationException.class, () -> new StudyRunner(1, new Stop(0.1)).run(STUDY, at, true));
        assertEquals(1, stopped.getSuppressed().length);
    }

    private static void assertSame(StudyResult expected, StudyResult result) throws IOException {
        for (int i = 0; i < expected.runs().size(); i++) {
            StudyRun run = result.runs().get(i);
            assertEquals(Run.State.DONE, run.state());
            assertEquals(RunFiles.of(expected.runs().get(i).folder()), RunFiles.of(run.folder()));
            Map<String, Double> numbers = new LinkedHashMap<>(run.numbers());
            numbers.keySet().remove("training.seconds");
            Map<String, Double> wanted =
                    new LinkedHashMap<>(expected.runs().get(i).numbers());
            wanted.keySet().remove("training.seconds");
            assertEquals(wanted, numbers);
        }
    }

    @Test
    void moreStepsLengthenItAsIfItHadBegunWithThem() throws IOException {
        Document longer = STUDY.with("training.steps", 21);
        run(STUDY, "longer", false);
        StudyResult result = run(longer, "longer", true);
        assertSame(run(longer, "fresh", false), result);
        assertEquals(21.0, result.runs().get(3).numbers().get("training.steps"));
        assertEquals(
                longer.fields(),
                new StudyFolder(folder.resolve("longer")).document().fields());
        Problem fewer = assertThrows(Problem.class, () -> run(STUDY, "longer", true));
        assertTrue(fewer.getMessage().contains(": training.steps differs; "), fewer.getMessage());
        Document other = longer.with("training.steps", 30).with("training.batch", 7);
        Problem both = assertThrows(Problem.class, () -> run(other, "longer", true));
        assertTrue(both.getMessage().contains(": training.batch differs; "), both.getMessage());
        assertEquals(4, new StudyFolder(folder.resolve("longer")).result().done());
    }

    /** Until then, what is done counts as stopped, and the tables do not mix runs of two lengths. */
    @Test
    void aStudyStoppedWhileItIsLengthenedGoesOn() throws IOException {
        Document longer = STUDY.with("training.steps", 60);
        run(STUDY, "longer", false);
        Path at = folder.resolve("longer");
        assertThrows(CancellationException.class, () -> new StudyRunner(1, new Stop(0.4)).run(longer, at, true));
        StudyResult stopped = new StudyFolder(at).result();
        assertTrue(stopped.done() < 4, stopped::toString);
        assertEquals(Run.State.RESUMABLE, stopped.state());
        for (StudyRun run : stopped.runs()) {
            assertTrue(run.done() || run.numbers().isEmpty() && run.state() == Run.State.RESUMABLE, run::toString);
        }
        assertSame(run(longer, "fresh", false), run(longer, "longer", true));
    }

    /** The file of one run was edited by hand: the study goes on if it wants the same, and otherwise says so. */
    @Test
    void oneRunWhoseFileAsksForMoreStepsIsContinued() throws IOException {
        Document one = Study.withSeeds(SHORT, List.of(1L, 2L));
        Document longer = one.with("training.steps", 21);
        StudyResult first = run(one, "edited", false);
        Run edited = first.runs().get(0).run();
        edited.document().with("training.steps", 21).write(edited.files().experiment());
        Problem refused = assertThrows(Problem.class, () -> run(one, "edited", true));
        assertTrue(refused.getMessage().contains("seed-1 contains a run with other settings: training.steps"));
        assertSame(run(longer, "fresh", false), run(longer, "edited", true));
    }

    @Test
    void aRunWhoseFilesWereAlteredIsNotLengthened() throws IOException {
        Document one = Study.withSeeds(SHORT, List.of(1L, 2L));
        StudyResult first = run(one, "altered", false);
        Run altered = first.runs().get(0).run();
        Files.writeString(altered.files().codes(), "radius,z1,error\n1,2,3\n");
        StudyResult result = run(one.with("training.steps", 21), "altered", true);
        assertEquals(1, result.done());
        assertEquals(12, altered.experiment().training().steps());
        assertTrue(result.failed().get(0).failure().contains("codes.csv was changed"));
    }

    /** When the finished runs were finished. */
    private record FileStamp(List<String> names, List<Long> times) {
        static FileStamp of(List<StudyRun> outcomes) throws IOException {
            List<String> names = new ArrayList<>();
            List<Long> times = new ArrayList<>();
            for (StudyRun outcome : outcomes) {
                if (outcome.done()) {
                    names.add(outcome.planned().folderName());
                    times.add(Files.getLastModifiedTime(outcome.folder().resolve("summary.json"))
                            .toMillis());
                }
            }
            return new FileStamp(names, times);
        }
    }

    @Test
    void aRunThatDivergesDoesNotStopTheOthers() throws IOException {
        Document document = SHORT.with(
                "study",
                Map.of(
                        "seeds",
                        List.of(1, 2),
                        "vary",
                        Map.of("model", List.of("diverging", SHORT.fields().get("model")))));
        StudyResult result = run(document, "study", false);
        assertEquals(2, result.done());
        assertEquals(2, result.failed().size());
        assertTrue(result.failed().get(0).failure().startsWith("Training diverged at step 5"));
        List<String> rows = Files.readAllLines(folder.resolve("study/study.csv"));
        assertTrue(rows.get(1).startsWith("model-diverging-seed-1,model diverging,1,diverging,failed,"), rows.get(1));
        assertTrue(Files.readString(folder.resolve("study/study.json")).contains("Training diverged at step 5"));
        assertEquals(2, run(document, "study", true).failed().size());
    }

    @Test
    void aStudyRunsWhileAnyOfItsRunsDoes() throws IOException {
        Document document = Study.withSeeds(SHORT, List.of(1L, 2L));
        StudyFolder place = new StudyFolder(folder.resolve("study"));
        Set<Run.State> states = new LinkedHashSet<>();
        StudyListener watcher = (step, trained) -> states.add(place.result().state());
        StudyRunner runner = new StudyRunner(1, Progress.NONE, new Control(), watcher);
        runner.plan(document, place.folder());
        assertEquals(Run.State.NOT_STARTED, place.result().state());
        runner.run(document, place.folder(), true);
        assertEquals(Set.of(Run.State.RUNNING), states);
        assertEquals(Run.State.DONE, place.result().state());
        Files.delete(folder.resolve("study/runs/seed-2/summary.json"));
        assertEquals(Run.State.RESUMABLE, place.result().state());
    }

    @Test
    void seedsCanBeAddedLater() {
        run(Study.withSeeds(SHORT, List.of(1L)), "study", false);
        StudyResult more = run(Study.withSeeds(SHORT, List.of(1L, 2L)), "study", true);
        assertEquals(2, more.done());
    }

    @Test
    void whatIsThereIsLeftUntouched() throws IOException {
        Document one = Study.withSeeds(SHORT, List.of(1L));
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(taken.resolve("thesis.txt"), "mine");
        assertThrows(Problem.class, () -> run(one, "taken", true));
        assertFalse(StudyFolder.isStudy(taken));
        run(one, "study", false);
        assertThrows(Problem.class, () -> run(one, "study", false));
        assertThrows(Problem.class, () -> run(one.with("training.steps", 11), "study", true));
        assertThrows(Problem.class, () -> run(one, "study/runs/seed-1", true));
        assertEquals(1, new StudyFolder(folder.resolve("study")).result().done());
    }

    /** What one run needs is there, but not what all that train at the same time do. */
    @Test
    void runsAtTheSameTimeNeedTheirMemoryAtTheSameTime() {
        long java = Runtime.getRuntime().maxMemory();
        int images = (int) (0.4 * java / (256 * 256 * 4));
        Document large = STUDY.with("data.size", 256)
                .with("data.images", images)
                .with("study", Map.of("seeds", List.of(1, 2, 3, 4)));
        Path place = folder.resolve("large");
        Problem refused = assertThrows(Problem.class, () -> new StudyRunner(4, Progress.NONE).run(large, place, false));
        assertTrue(refused.getMessage().contains("4 runs at the same time need "), refused.getMessage());
        assertTrue(refused.getMessage().contains("--threads"), refused.getMessage());
        assertFalse(Files.exists(place));
    }

    /** A study of a thousand runs would otherwise tell nothing else. */
    @Test
    void whatIsToldOfManyRunsIsToldOnce() {
        Document few = SHORT.with("training.steps", 1).with("study", Map.of("seeds", List.of(1, 2, 3)));
        List<String> each = run(few, "few", false).notes();
        assertTrue(each.get(0).startsWith("seed 1: The loss on the test images"), each::toString);
        assertTrue(each.get(2).startsWith("seed 3: The loss on the test images"), each::toString);
        Document more = few.with("study", Map.of("seeds", List.of(1, 2, 3, 4, 5)));
        List<String> once = run(more, "few", true).notes();
        assertTrue(once.get(0).startsWith("seed 1: The loss on the test images"), once::toString);
        assertTrue(once.get(0).endsWith(". Similarly in 4 more runs, with other numbers."), once::toString);
        assertFalse(once.toString().contains("seed 2: The loss"), once::toString);
    }
}
