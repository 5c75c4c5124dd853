package org.shapecode.toolkit;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.study.StudyFolder;

/** The names of runs and studies on the screen, the same in every window. Thread-safe. */
public final class RunNames {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);

    private RunNames() {}

    /** The name of a run or study; its folder's if it cannot be read. Not on the event dispatch thread. */
    public static String of(Path folder) {
        return of(folder, experiment(folder));
    }

    private static String experiment(Path folder) {
        String own = folder.getFileName().toString();
        try {
            Document document =
                    StudyFolder.isStudy(folder) ? new StudyFolder(folder).document() : new Run(folder).document();
            return String.valueOf(document.fields().getOrDefault("name", own));
        } catch (Problem e) {
            return own;
        }
    }

    /**
     * The name of a run or study: the experiment's name if the program named the folder, else the folder's; in a study the
     * {@link #title} after the name of the study. Not on the event dispatch thread.
     *
     * @param experiment the name of its experiment
     */
    public static String of(Path folder, String experiment) {
        return study(folder)
                .map(study -> first(study, experiment) + " / " + title(folder, experiment))
                .orElseGet(() -> first(folder, experiment));
    }

    /** The name without that of the study: what tells a run of a study apart. Not on the event dispatch thread. */
    public static String title(Path folder) {
        return title(folder, experiment(folder));
    }

    /**
     * The same, for those who have read its experiment.
     *
     * @param experiment the name of its experiment
     */
    public static String title(Path folder, String experiment) {
        String own = folder.getFileName().toString();
        return study(folder)
                .map(study -> new StudyFolder(study).titleOf(own).orElse(own))
                .orElseGet(() -> first(folder, experiment));
    }

    /** The name of the study in whose folder a run is, if it is in one. Not on the event dispatch thread. */
    public static Optional<String> studyOf(Path run) {
        return study(run).map(RunNames::of);
    }

    private static String first(Path folder, String experiment) {
        return RunStore.timeInName(folder).isPresent()
                ? experiment
                : folder.getFileName().toString();
    }

    private static Optional<Path> study(Path run) {
        return grandparent(run).filter(StudyFolder::isStudy);
    }

    private static Optional<Path> grandparent(Path folder) {
        return Optional.ofNullable(folder.toAbsolutePath().getParent())
                .map(Path::getParent)
                .filter(study -> study.getFileName() != null);
    }

    /**
     * Adds what tells equal names apart: the few settings in which their experiments differ, the same ones for all runs of a
     * name, such as {@code "Disks, ψ₃ 0.1, seed 2"}; where these do not, what {@link #distinct(List, List)} adds.
     *
     * @param names of runs, or of experiments that have not been run
     * @param experiments in the same order; empty where unknown
     * @param folders likewise
     * @return as many names, all different
     */
    public static List<String> distinct(
            List<String> names, List<Optional<Experiment>> experiments, List<Optional<Path>> folders) {
        Map<String, List<Experiment>> groups = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            List<Experiment> group = groups.computeIfAbsent(names.get(i), name -> new ArrayList<>());
            experiments.get(i).ifPresent(group::add);
        }
        Map<String, Map<Experiment, String>> telling = new HashMap<>();
        groups.forEach((name, group) -> telling.put(name, Experiment.telling(group)));
        List<String> told = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String words = experiments.get(i).map(telling.get(name)::get).orElse("");
            told.add(words.isEmpty() ? name : name + ", " + words);
        }
        return distinct(told, folders);
    }

    /**
     * Adds what tells equal names apart: the time in the name of the folder, or else a number.
     *
     * @param names of runs, or of experiments that have not been run
     * @param folders of the same runs, in the same order
     * @return as many names, all different
     */
    public static List<String> distinct(List<String> names, List<Optional<Path>> folders) {
        Map<String, Long> counts = names.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        List<String> distinct = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            boolean ambiguous = counts.get(name) > 1;
            Optional<LocalDateTime> time = ambiguous ? folders.get(i).flatMap(RunNames::time) : Optional.empty();
            String base = time.map(when -> name + ", " + WHEN.format(when)).orElse(name);
            String own = base;
            for (int number = 2; !taken.add(own); number++) {
                own = base + " (" + number + ")";
            }
            distinct.add(own);
        }
        return distinct;
    }

    /** For a run in a study the time of the study. */
    private static Optional<LocalDateTime> time(Path folder) {
        return RunStore.timeInName(folder).or(() -> grandparent(folder).flatMap(RunStore::timeInName));
    }
}
