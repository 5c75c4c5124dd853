package org.shapecode.experiment.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Counted;
import org.shapecode.core.Problem;
import org.shapecode.data.api.Attribute;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunFolder;
import org.shapecode.experiment.api.SourceLook;

/**
 * A study and the current state of its runs. Their sources are looked at once.
 *
 * @param folder of the study
 * @param document with the study
 * @param study of the document
 * @param runs grouped by variant
 */
public record StudyResult(Path folder, Document document, Study study, List<StudyRun> runs) {
    private static final int MOST_ALIKE = 3;
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?(E-?\\d+)?");

    public StudyResult {
        runs = List.copyOf(runs);
    }

    static StudyResult of(Document document, StudyFolder folder, SourceLook look) {
        Study study = Study.of(document)
                .orElseThrow(() -> new Problem(document.source() + " has no field " + Document.STUDY + "."));
        return new StudyResult(
                folder.folder(),
                document,
                study,
                read(study.plan(document).stream()
                        .map(each -> folder.run(each, look))
                        .toList()));
    }

    /** A thousand runs are read on all processors, and once. */
    private static List<StudyRun> read(List<StudyRun> runs) {
        runs.parallelStream().forEach(StudyRun::state);
        return runs;
    }

    /** The same, as its runs and their sources are now; what was read of unchanged runs is not read again. */
    public StudyResult anew() {
        SourceLook look = new SourceLook();
        return new StudyResult(
                folder,
                document,
                study,
                read(runs.stream().map(each -> each.with(look)).toList()));
    }

    /**
     * Refuses to resume existing runs that are links, or whose settings differ from those planned under the same name in
     * more than that they took fewer steps.
     */
    void requireSame() {
        for (StudyRun run : runs) {
            if (Files.isSymbolicLink(run.folder())) {
                throw new Problem(run.folder() + " is a link; delete it, or choose another folder for the study.");
            }
            List<String> different =
                    run.exists() ? run.experiment().obstaclesTo(run.planned().experiment()) : List.of();
            if (!different.isEmpty()) {
                throw new Problem(run.folder() + " contains a run with other settings: " + String.join(", ", different)
                        + (different.size() == 1 ? " differs" : " differ") + "; choose another folder for the study.");
            }
        }
    }

    /** Where its files are. */
    public RunFolder files() {
        return new RunFolder(folder);
    }

    /** The runs of each variant. */
    public List<VariantResult> variants() {
        Map<Variant, List<StudyRun>> grouped = new LinkedHashMap<>();
        runs.forEach(each -> grouped.computeIfAbsent(each.planned().variant(), variant -> new ArrayList<>())
                .add(each));
        return grouped.entrySet().stream()
                .map(each -> new VariantResult(each.getKey(), each.getValue()))
                .toList();
    }

    /** The attributes of the images of its runs. */
    public Set<Attribute> attributes() {
        boolean alike = study.settings().stream().noneMatch(each -> each.path().startsWith("data."));
        return runs.stream()
                .limit(alike ? 1 : runs.size())
                .flatMap(run -> run.planned().experiment().data().attributes().stream())
                .collect(Collectors.toSet());
    }

    /** The total amount of training, in arbitrary units: compare it with {@link #workDone}. */
    public long work() {
        return runs.stream().mapToLong(each -> each.planned().work()).sum();
    }

    /** The amount of training that is done and kept. */
    public long workDone() {
        return runs.stream().mapToLong(StudyRun::workDone).sum();
    }

    /** The fraction of the training that is done and kept, from 0 to 1. */
    public double share() {
        return Math.min(1, (double) workDone() / Math.max(1, work()));
    }

    /** The number of finished runs. */
    public long done() {
        return runs.stream().filter(StudyRun::done).count();
    }

    /** Of a study that stopped before any of its runs was done, the first run that has a checkpoint; otherwise empty. */
    public Optional<StudyRun> stopped() {
        return state() != Run.State.RESUMABLE || done() > 0
                ? Optional.empty()
                : runs.stream()
                        .filter(run -> run.state() == Run.State.RESUMABLE && run.steps() > 0)
                        .findFirst();
    }

    /**
     * The state of the study: RUNNING if one of its runs is, DONE if all are, NOT_STARTED if no run is begun, otherwise
     * RESUMABLE.
     */
    public Run.State state() {
        Set<Run.State> states = runs.stream().map(StudyRun::state).collect(Collectors.toSet());
        if (states.contains(Run.State.RUNNING)) {
            return Run.State.RUNNING;
        }
        return states.size() == 1 && !states.contains(Run.State.FAILED)
                ? states.iterator().next()
                : Run.State.RESUMABLE;
    }

    /**
     * Writes the tables of the study as its runs are now, and deletes what a process that was killed while it wrote them has
     * left.
     *
     * @throws IOException if they cannot be written
     */
    public void writeTables() throws IOException {
        AtomicFiles.deleteLeftovers(folder);
        StudyTables.write(this);
    }

    /** Writes the table of its runs, CSV, row by row: one for each run, with what varies and every number. */
    public void writeTable(Appendable out) throws IOException {
        StudyTables.csv(this, out);
    }

    /** The warnings about its finished runs, each with the title of the run; of many that differ in numbers only, the first. */
    public List<String> warnings() {
        return told(StudyRun::warnings);
    }

    /** The notes about its finished runs, likewise. */
    public List<String> notes() {
        return told(StudyRun::notes);
    }

    private List<String> told(Function<StudyRun, List<String>> sentences) {
        Map<String, Alike> all = new LinkedHashMap<>();
        for (StudyRun run : runs) {
            for (String sentence : run.done() ? sentences.apply(run) : List.<String>of()) {
                all.computeIfAbsent(NUMBER.matcher(sentence).replaceAll("0"), form -> new Alike(new LinkedHashMap<>()))
                        .byRun()
                        .computeIfAbsent(run.planned().title(study), name -> new ArrayList<>())
                        .add(sentence);
            }
        }
        return all.values().stream().flatMap(Alike::told).toList();
    }

    /** Sentences that differ in numbers only, by the titles of the runs of which they are told. */
    private record Alike(Map<String, List<String>> byRun) {
        Stream<String> told() {
            Stream<String> all = byRun.entrySet().stream()
                    .flatMap(run -> run.getValue().stream().map(sentence -> run.getKey() + ": " + sentence));
            return byRun.size() <= MOST_ALIKE ? all : all.limit(1).map(first -> first + others());
        }

        private String others() {
            boolean same =
                    byRun.values().stream().flatMap(List::stream).distinct().count() == 1;
            String others = Counted.of(byRun.size() - 1, "more run");
            return same ? " The same in " + others + "." : " Similarly in " + others + ", with other numbers.";
        }
    }

    /** The runs that failed, such as those that diverged. */
    public List<StudyRun> failed() {
        return runs.stream().filter(each -> !each.failure().isEmpty()).toList();
    }
}
