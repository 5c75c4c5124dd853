package org.shapecode.views.live;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.analyses.Diracs;
import org.shapecode.analyses.KernelImages;
import org.shapecode.analyses.Latent;
import org.shapecode.analyses.Loss;
import org.shapecode.analyses.RunScatter;
import org.shapecode.core.Progress;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.study.StudyRunner;
import org.shapecode.toolkit.SampleDocuments;

@Timeout(120)
class StoredRunsTest {
    @TempDir
    Path folder;

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final RecordingListener listener = new RecordingListener();
    private final List<Long> shares = new ArrayList<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private int opened;
    private int closed;

    private final StoredRuns stored = new StoredRuns(work::add, path -> {
        opened++;
        return new FolderLoads.Bar(
                new Progress() {
                    @Override
                    public void report(long done, long total, String message) {
                        shares.add(100 * done / total);
                    }

                    @Override
                    public boolean isCancelled() {
                        return cancelled.get();
                    }
                },
                () -> closed++);
    });

    private Path train() {
        return new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .start(SampleDocuments.small(), folder.resolve("run"))
                .folder();
    }

    private void doWork() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void cachesModelAndFigures() throws IOException {
        Path run = train();
        stored.request(run, OptionalInt.empty(), new Loss(), listener);
        doWork();
        assertEquals(List.of("Loss"), listener.titles);
        Files.delete(run.resolve("metrics.csv"));
        stored.request(run, OptionalInt.empty(), new Loss(), listener);
        stored.request(run, OptionalInt.empty(), new Latent(), listener);
        doWork();
        assertEquals(List.of("Loss", "Loss", "Code against attribute"), listener.titles);
    }

    @Test
    void allThatIsLoadedOfARunHasOneBarFromStartToEnd() {
        Path run = train();
        for (Analysis each : List.of(new Latent(), new KernelImages(), new Loss())) {
            stored.request(run, OptionalInt.empty(), each, listener);
        }
        doWork();
        assertEquals(3, listener.titles.size(), listener.failures::toString);
        assertEquals(1, opened);
        assertEquals(1, closed);
        assertEquals(shares.stream().sorted().toList(), shares, "it never goes back");
        assertEquals(0, shares.get(0));
        assertTrue(shares.contains(50L) && shares.contains(75L), shares::toString);
        assertEquals(100, shares.get(shares.size() - 1));
    }

    @Test
    void whatIsKnownOrNoLongerNeededHasNoBar() {
        Path run = train();
        stored.request(run, OptionalInt.empty(), new Loss(), listener);
        doWork();
        stored.request(run, OptionalInt.empty(), new Loss(), listener);
        stored.request(run, OptionalInt.empty(), new Latent(), listener).run();
        doWork();
        assertEquals(1, opened);
    }

    @Test
    void cancellingTheBarCancelsAllThatIsLoadedOfTheRun() {
        Path run = train();
        cancelled.set(true);
        stored.request(run, OptionalInt.empty(), new Latent(), listener);
        stored.request(run, OptionalInt.empty(), new Loss(), listener);
        doWork();
        assertEquals(1, opened);
        assertEquals(1, closed);
        assertEquals(2, listener.failures.size());
        cancelled.set(false);
        stored.request(run, OptionalInt.empty(), new Loss(), listener);
        doWork();
        assertEquals(List.of("Loss"), listener.titles);
    }

    @Test
    void skipsAnInvisibleListener() {
        Path run = train();
        listener.visible = false;
        stored.request(run, OptionalInt.empty(), new Loss(), listener);
        doWork();
        assertEquals(List.of(), listener.titles);
    }

    @Test
    void doesNotDeliverACancelledRequest() {
        Path run = train();
        Runnable cancel = stored.request(run, OptionalInt.empty(), new Loss(), listener);
        cancel.run();
        doWork();
        assertEquals(List.of(), listener.titles);
        assertEquals(List.of(), listener.failures);
    }

    @Test
    void analysesAStoppedRunAtItsCheckpoint() {
        Path run = folder.resolve("run");
        trainHalf(SampleDocuments.small(), run);
        stored.request(run, OptionalInt.empty(), new Loss(), listener);
        doWork();
        assertEquals(List.of("Loss"), listener.titles);
    }

    private static void trainHalf(Document document, Path run) {
        boolean[] stop = new boolean[1];
        Progress until = new Progress() {
            @Override
            public void report(long done, long total, String message) {
                stop[0] = message.equals("Training") && done == 15;
            }

            @Override
            public boolean isCancelled() {
                return stop[0];
            }
        };
        assertThrows(
                CancellationException.class, () -> new Trainer(1, TrainingListener.NONE, until).start(document, run));
    }

    @Test
    void reportsARunWithoutACheckpoint() throws IOException {
        SampleDocuments.small().write(folder.resolve("experiment.shapecode.json"));
        stored.request(folder, OptionalInt.empty(), new Loss(), listener);
        doWork();
        assertTrue(listener.failures.get(0).contains(folder.toString()), listener.failures.toString());
    }

    @Test
    void reportsADamagedRun() throws IOException {
        Path run = train();
        Files.writeString(run.resolve("metrics.csv"), "step,loss\n1,broken\n");
        stored.request(run, OptionalInt.empty(), new Loss(), listener);
        doWork();
        assertTrue(listener.failures.get(0).contains(run.toString()), listener.failures.toString());
    }

    @Test
    void showsChangedFilesOnlyIfTheUserSaysSo() throws IOException {
        Path run = train();
        Files.writeString(run.resolve("codes.csv"), "");
        stored.request(run, OptionalInt.empty(), new Loss(), listener);
        doWork();
        assertTrue(listener.failures.get(0).contains("codes.csv was changed"), listener.failures.toString());
        assertEquals(List.of(), listener.titles);
        stored.useAnyway(run);
        stored.request(run, OptionalInt.empty(), new Loss(), listener);
        doWork();
        assertEquals(List.of("Loss"), listener.titles);
    }

    /** Each has 8 MB of images. */
    @Test
    void fiftyRunsTakeTheMemoryOfFive() throws IOException {
        Document large = SampleDocuments.small().with("data.images", 8000).with("training.steps", 1);
        Path first = new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .start(large, folder.resolve("run-0"))
                .folder();
        long after5 = 0;
        for (int i = 0; i < 50; i++) {
            Path run = folder.resolve("run-" + i);
            if (i > 0) {
                copy(first, run);
            }
            stored.request(run, OptionalInt.empty(), new Latent(), listener);
            doWork();
            after5 = i == 4 ? live() : after5;
        }
        assertEquals(50, listener.titles.size(), listener.failures::toString);
        long more = live() - after5;
        assertTrue(more < 20_000_000, more + " bytes more after 50 runs than after 5");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** The memory in use after a collection, in bytes. */
    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    void aStudyWithoutAFinishedRunSaysSo() {
        Path study = folder.resolve("study");
        new StudyRunner(1, Progress.NONE).plan(SampleDocuments.small().with("study.seeds", List.of(1, 2)), study);
        stored.request(study, OptionalInt.empty(), new KernelImages(), listener);
        doWork();
        stored.request(study, OptionalInt.empty(), new Diracs(), listener);
        doWork();
        assertEquals(List.of("No run of this study is done yet."), listener.failures);
        assertEquals(
                List.of(
                        new Diracs().displayName()
                                + " does not apply to this experiment: it needs one-dimensional images that vary in position only."),
                listener.refusals);
    }

    @Test
    void aStudyThatStoppedInItsFirstRunShowsThatRun() {
        Path study = folder.resolve("study");
        Document document = SampleDocuments.small().with("study.seeds", List.of(1, 2));
        new StudyRunner(1, Progress.NONE).plan(document, study);
        trainHalf(SampleDocuments.small().with("seed", 1), study.resolve("runs/seed-1"));
        stored.request(study, OptionalInt.empty(), new Loss(), listener);
        stored.request(study, OptionalInt.empty(), new KernelImages(), listener);
        stored.request(study, OptionalInt.empty(), new OfStudies(new RunScatter()), listener);
        doWork();
        assertEquals(List.of("Loss (seed 1)", "Weights, encoder (seed 1)"), listener.titles);
        assertEquals(List.of("seed 1", "seed 1"), listener.runs);
        assertEquals(List.of("No run of this study is done yet."), listener.failures);
    }

    @Test
    void anExperimentThatWasNotRunSaysWhatWillNeverApplyToIt() {
        stored.requestUnrun(SampleDocuments.small(), new KernelImages(), listener);
        await().until(() -> listener.failures.equals(List.of("This experiment has not been run.")));
        stored.requestUnrun(SampleDocuments.small(), new Diracs(), listener);
        stored.requestUnrun(SampleDocuments.small(), new OfStudies(new RunScatter()), listener);
        await().until(() -> listener.refusals.size() == 2);
        assertTrue(listener.refusals.get(0).contains(" does not apply to this experiment: it needs "));
        assertEquals(
                "Scatter of runs shows the runs of a study together; this is a single run.", listener.refusals.get(1));
    }

    @Test
    void combinesTheRunsOfAStudyWhereItCan() throws IOException {
        SampleDocuments.small()
                .with("study", Map.of("seeds", List.of(1, 2)))
                .write(folder.resolve("study.shapecode.json"));
        for (int seed : new int[] {1, 2}) {
            new Trainer(1, TrainingListener.NONE, Progress.NONE)
                    .start(SampleDocuments.small().with("seed", seed), folder.resolve("runs/seed-" + seed));
        }
        stored.request(folder, OptionalInt.empty(), new Loss(), listener);
        stored.request(folder, OptionalInt.empty(), new FakeAnalysis(false, true), listener);
        stored.request(folder, OptionalInt.empty(), new KernelImages(), listener);
        doWork();
        assertEquals(List.of("Loss", "2 runs"), listener.titles);
        assertTrue(
                listener.refusals.get(0).startsWith("This view cannot combine the runs of a study."),
                listener.refusals.toString());
    }
}
