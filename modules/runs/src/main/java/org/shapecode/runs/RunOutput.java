package org.shapecode.runs;

import java.awt.Component;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JMenuItem;
import org.openide.awt.Mnemonics;
import org.shapecode.charts.PaperExport;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.study.StudyFigures;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.RunNames;
import org.shapecode.views.live.StoredRuns;

/** What runs and studies can be saved as: the items of a context menu, wherever they are shown. Event dispatch thread. */
public final class RunOutput {
    private RunOutput() {}

    /**
     * A run or study.
     *
     * @param name on the screen
     * @param study whether it is a study
     * @param started whether there may be something to save
     */
    public record Source(Path folder, String name, boolean study, boolean started) {}

    /**
     * The items for the selected runs.
     *
     * @param owner of the dialogs
     * @param sources what is selected; if nothing is, the items are disabled
     */
    public static List<JMenuItem> items(Component owner, List<Source> sources) {
        List<JMenuItem> items = new ArrayList<>();
        boolean started = sources.stream().anyMatch(Source::started);
        items.add(item("Save F&igures\u2026", started, () -> figures(owner, sources)));
        List<Path> folders = sources.stream().map(Source::folder).toList();
        items.add(item("Save R&eport\u2026", !sources.isEmpty(), () -> ReportExport.of(owner, folders)));
        if (sources.size() == 1) {
            items.add(ExportMenu.of(owner, sources.get(0)));
        }
        return items;
    }

    /** A menu item, with its mnemonic after {@code &}. */
    static JMenuItem item(String name, boolean enabled, Runnable work) {
        JMenuItem item = new JMenuItem();
        Mnemonics.setLocalizedText(item, name);
        item.setEnabled(enabled);
        item.addActionListener(event -> work.run());
        return item;
    }

    private static void figures(Component owner, List<Source> sources) {
        String what = sources.size() == 1 ? sources.get(0).name() : sources.size() + " runs";
        Background.run(
                "Drawing " + what, progress -> figures(sources, progress), figures -> PaperExport.save(owner, figures));
    }

    /**
     * The figures of runs and studies, by name. Not on the event dispatch thread.
     *
     * @throws Problem if there are none, or one cannot be read
     */
    static Map<String, List<Figure>> figures(List<Source> sources, Progress progress) {
        Map<String, List<Figure>> figures = new LinkedHashMap<>();
        List<String> names = RunNames.distinct(
                sources.stream().map(Source::name).toList(),
                sources.stream().map(each -> Optional.of(each.folder())).toList());
        for (int i = 0; i < sources.size(); i++) {
            progress.checkCancelled();
            Source each = sources.get(i);
            Run.Trust trust = StoredRuns.getDefault().trust(each.folder());
            List<Figure> own = each.study()
                    ? StudyFigures.of(new StudyFolder(each.folder(), trust).result())
                    : Run.open(each.folder(), trust).results(progress).figures();
            if (!own.isEmpty()) {
                figures.put(names.get(i), own);
            }
        }
        if (figures.isEmpty()) {
            throw new Problem(
                    sources.size() == 1 && !sources.get(0).study()
                            ? "This run has no figures yet. Resume it to finish training."
                            : "The selection has no figures yet. They are drawn when its runs are done.");
        }
        return figures;
    }
}
