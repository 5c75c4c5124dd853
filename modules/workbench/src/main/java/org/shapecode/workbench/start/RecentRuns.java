package org.shapecode.workbench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.shapecode.core.Html;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.RunNames;
import org.shapecode.toolkit.StyledText;
import org.shapecode.toolkit.WrapLayout;
import org.shapecode.workbench.experiment.ExperimentWindows;

/** Links to the latest runs and studies in the home folder. Event dispatch thread. */
final class RecentRuns {
    private static final int MAX_RUNS = 5;
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
                () -> latest(TrainingQueue.getDefault().store()).stream()
                        .map(Recent::of)
                        .toList(),
                this::show);
    }

    /** A run or study with the text of its link: its name and date. */
    private record Recent(Path folder, String name) {
        /** Reads the name. Not on the event dispatch thread. */
        static Recent of(Path folder) {
            LocalDateTime when = LocalDateTime.ofInstant(time(folder).toInstant(), ZoneId.systemDefault());
            return new Recent(folder, RunNames.of(folder) + ", " + WHEN.format(when));
        }
    }

    /** The folders of the latest runs and studies, newest first. Not on the event dispatch thread. */
    static List<Path> latest(RunStore store) {
        Map<Path, FileTime> times = new LinkedHashMap<>();
        store.runs().forEach(run -> times.put(run.folder(), time(run.folder())));
        StudyFolder.in(store.folder()).forEach(study -> times.put(study.folder(), time(study.folder())));
        return times.keySet().stream()
                .sorted(Comparator.comparing(times::get).reversed())
                .limit(MAX_RUNS)
                .toList();
    }

    /** The modification time; a folder that has been deleted in the meantime counts as old. */
    private static FileTime time(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private void show(List<Recent> runs) {
        panel.removeAll();
        for (Recent run : runs) {
            JButton link = new Link(Html.plain(run.name()));
            link.setToolTipText("Open the run in " + StyledText.shortened(run.folder()));
            link.addActionListener(event -> ExperimentWindows.openRun(run.folder()));
            panel.add(link);
        }
        changed.run();
    }
}
