package org.shapecode.experiment.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunFolder;
import org.shapecode.experiment.api.SourceLook;

/**
 * A study, read from its folder: its document, its tables, and a folder with one run folder for each run.
 *
 * @param folder its path
 * @param trust whether to read the results of runs whose files were changed
 */
public record StudyFolder(Path folder, Run.Trust trust) {
    /** A study of whose runs only those are read whose files are those that training wrote. */
    public StudyFolder(Path folder) {
        this(folder, Run.Trust.CHECKED);
    }

    /** Whether a folder holds a study. */
    public static boolean isStudy(Path folder) {
        return new RunFolder(folder).isStudy();
    }

    /**
     * The studies in a folder, by name.
     *
     * @throws Problem if the folder cannot be read
     */
    public static List<StudyFolder> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(StudyFolder::isStudy)
                    .sorted()
                    .map(StudyFolder::new)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Problem("Cannot list the studies in " + folder + ": " + Reason.of(e) + ".", e);
        }
    }

    /** Where its files are. */
    public RunFolder files() {
        return new RunFolder(folder);
    }

    /**
     * The experiment with its study, as it was started.
     *
     * @throws Problem if the file is missing or damaged
     */
    public Document document() {
        return Document.read(files().study());
    }

    /**
     * What tells one of its runs apart from the others, such as {@code "lambda 0.01, seed 3"}.
     *
     * @param runFolder the name of the folder of the run
     * @return empty if the study does not plan it
     */
    public Optional<String> titleOf(String runFolder) {
        return Optional.ofNullable(RunTitles.of(this).titles().get(runFolder));
    }

    /** Its planned runs that exist by now, in the order of the plan; only names are read. */
    public List<Run> runs() {
        return RunTitles.of(this).titles().keySet().stream()
                .map(files().runs().folder()::resolve)
                .filter(Run::isRun)
                .map(run -> new Run(run, trust))
                .toList();
    }

    /** The current state of a planned run. */
    StudyRun run(PlannedRun planned, SourceLook look) {
        return new StudyRun(planned, files().runs().folder().resolve(planned.folderName()), trust, look);
    }

    /**
     * The study with the current state of its runs.
     *
     * @throws Problem if the folder does not hold a study, or its file is damaged
     */
    public StudyResult result() {
        return result(new SourceLook());
    }

    /**
     * The same, from a shared look at the sources, for callers that read several studies.
     *
     * @throws Problem if the folder does not hold a study, or its file is damaged
     */
    public StudyResult result(SourceLook look) {
        if (!isStudy(folder)) {
            throw new Problem(folder + " is not a study folder: it does not contain "
                    + files().study().getFileName() + ".");
        }
        return StudyResult.of(document().installed(), this, look);
    }

    /**
     * The study that a document would become here, with those of its runs that exist already; writes nothing.
     *
     * @throws Problem if the document has no study, or an invalid one
     */
    public StudyResult planned(Document document) {
        return StudyResult.of(document, this, new SourceLook());
    }

    /**
     * Where it is trained, or was at last.
     *
     * @throws Problem if what is recorded of it is damaged, or the backend is not installed
     */
    public Backend backend() {
        return RunOn.read(files().runOn()).on();
    }

    void setBackend(Backend backend) throws IOException {
        Files.deleteIfExists(files().cancelledOn(backend.id()));
        new RunOn(backend).write(files().runOn());
    }

    /**
     * The backends that may still train runs of it when this process ends: where it is trained, if that is a cluster, and any
     * other cluster on which it was trained before. Empty if there is nothing to {@link #cancel}.
     */
    public List<Backend> clusters() {
        return clusters(problem -> {});
    }

    /** The same; why the backend where it is trained cannot be told is told. */
    private List<Backend> clusters(Consumer<Problem> told) {
        List<Backend> clusters = new ArrayList<>();
        try {
            clusters.add(backend());
        } catch (Problem e) {
            told.accept(e);
        }
        for (Backend each : Plugins.all(Backend.class)) {
            boolean known = clusters.stream().anyMatch(other -> other.id().equals(each.id()));
            boolean left =
                    Files.isDirectory(files().backend(each.id())) && !Files.exists(files().cancelledOn(each.id()))
                            || Files.exists(files().leftOn(each.id()));
            if (left && !known) {
                clusters.add(asLeft(each));
            }
        }
        return clusters.stream().filter(Backend::outlives).toList();
    }

    /** A backend with the settings with which the study was left there, or else its defaults. */
    private Backend asLeft(Backend installed) {
        try {
            Path left = files().leftOn(installed.id());
            return Files.exists(left) ? RunOn.read(left).on() : installed;
        } catch (Problem e) {
            return installed;
        }
    }

    /**
     * Cancels its training on every cluster, so that its runs can be resumed elsewhere.
     *
     * @throws Problem if one of them cannot cancel it; the others have
     */
    public void cancel() {
        List<Problem> problems = new ArrayList<>();
        clusters(problems::add).forEach(each -> cancel(each).ifPresent(problems::add));
        if (!problems.isEmpty()) {
            Problem first = problems.get(0);
            problems.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    private Optional<Problem> cancel(Backend backend) {
        try {
            PluginCall.run(backend, () -> backend.cancel(folder, files().backend(backend.id())));
            Files.deleteIfExists(files().leftOn(backend.id()));
            if (Files.isDirectory(files().backend(backend.id()))) {
                AtomicFiles.write(files().cancelledOn(backend.id()), "");
            }
            return Optional.empty();
        } catch (Problem e) {
            return Optional.of(e);
        } catch (IOException e) {
            return Optional.of(new Problem("Cannot write to " + folder + ": " + Reason.of(e) + ".", e));
        }
    }

    /**
     * Lets a backend train it; training on another one is cancelled first. Where that fails, how it was set is kept, so that
     * it can be cancelled later.
     */
    void moveTo(Backend backend, StudyListener listener) throws IOException {
        try {
            Backend before = backend();
            if (before.outlives() && !before.id().equals(backend.id())) {
                Optional<Problem> problem = cancel(before);
                if (problem.isPresent()) {
                    // A cluster that is gone must not keep the study; the lock of each run keeps two from training it.
                    listener.warned(problem.get().getMessage());
                    Path left = files().leftOn(before.id());
                    AtomicFiles.createFolders(left.getParent());
                    new RunOn(before).write(left);
                }
            }
        } catch (Problem e) {
            listener.warned(e.getMessage());
        }
        setBackend(backend);
    }

    /** Creates the folder, or takes an existing one if it may be resumed. */
    void prepare(Document document, boolean resume) throws IOException {
        boolean taken = !files().isVacant();
        if (files().isRun()) {
            throw new Problem(folder + " contains a single run; choose a new folder for the study.");
        }
        if (taken && !isStudy(folder)) {
            throw new Problem(folder + " is not empty; choose a new folder for the study.");
        }
        if (taken && !resume) {
            throw new Problem(folder + " already contains a study; resume it with --resume, or choose another folder.");
        }
        AtomicFiles.createFolders(folder);
        AtomicFiles.deleteLeftovers(folder);
        // First, since it makes the folder a study.
        if (!taken || !document().fields().equals(document.fields())) {
            document.write(files().study());
        }
        AtomicFiles.createPlainFolder(files().runs().folder());
        AtomicFiles.deleteLeftovers(files().runs().folder());
    }
}
