package org.shapecode.workbench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.shapecode.core.Html;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.RunNames;
import org.shapecode.toolkit.StyledText;
import org.shapecode.toolkit.WrapLayout;
import org.shapecode.workbench.experiment.ExperimentWindows;
import org.shapecode.workbench.experiment.RecentFiles;

/** Links to the latest experiments, and to the latest runs and studies in the home folder. Event dispatch thread. */
final class RecentRuns {
    private static final int MAX_RUNS = 5;
    private static final int MAX_EXPERIMENTS = 3;
    private static final int GAP = 24;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final JPanel panel = new JPanel(new WrapLayout(GAP, 2));
    private final Runnable changed;

    /**
     * An empty list; {@link #load} fills it.
     *
     * @param changed called after it was filled
     */
    RecentRuns(Runnable changed) {
        this.changed = changed;
    }

    JPanel panel() {
        return panel;
    }

    boolean isEmpty() {
        return panel.getComponentCount() == 0;
    }

    void load() {
        Background.run(
                () -> Stream.concat(
                                RecentFiles.all().stream()
                                        .filter(RecentFiles::isExperiment)
                                        .filter(Files::exists)
                                        .limit(MAX_EXPERIMENTS)
                                        .map(Recent::experiment),
                                latest(TrainingQueue.getDefault().store()).stream()
                                        .map(Recent::run))
                        .toList(),
                this::show);
    }

    /** An experiment, run or study with the text of its link. */
    private record Recent(Path path, String name, Consumer<Path> opener) {
        static Recent experiment(Path file) {
            String name = file.getFileName().toString();
            return new Recent(
                    file, name.substring(0, name.length() - Document.SUFFIX.length()), ExperimentWindows::open);
        }

        /** With name and date. Reads the name, so not on the event dispatch thread. */
        static Recent run(Path folder) {
            LocalDateTime when = LocalDateTime.ofInstant(time(folder), ZoneId.systemDefault());
            return new Recent(folder, RunNames.of(folder) + ", " + WHEN.format(when), ExperimentWindows::openRun);
        }
    }

    /** The folders of the latest runs and studies, newest first. Not on the event dispatch thread. */
    static List<Path> latest(RunStore store) {
        Map<Path, Instant> times = new LinkedHashMap<>();
        store.runs().forEach(run -> times.put(run.folder(), time(run.folder())));
        StudyFolder.in(store.folder()).forEach(study -> times.put(study.folder(), time(study.folder())));
        return times.keySet().stream()
                .sorted(Comparator.comparing(times::get).reversed())
                .limit(MAX_RUNS)
                .toList();
    }

    /** When training started, as in the list of all runs: of a study, that of its first run. */
    private static Instant time(Path folder) {
        Stream<Run> runs =
                StudyFolder.isStudy(folder) ? new StudyFolder(folder).runs().stream() : Stream.of(new Run(folder));
        return runs.flatMap(run -> run.started().stream())
                .min(Comparator.naturalOrder())
                .orElseGet(() -> changed(folder));
    }

    /** The modification time; a folder that has been deleted in the meantime counts as old. */
    private static Instant changed(Path folder) {
        try {
            return Files.getLastModifiedTime(folder).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    private void show(List<Recent> all) {
        panel.removeAll();
        for (Recent recent : all) {
            JButton link = new Link(Html.plain(recent.name()));
            link.setToolTipText("Open " + Html.escape(StyledText.shortened(recent.path())));
            link.addActionListener(event -> recent.opener().accept(recent.path()));
            panel.add(link);
        }
        changed.run();
    }
}
