package org.shapecode.workbench.experiment;

import java.awt.event.ActionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.AbstractAction;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.event.MenuEvent;
import javax.swing.event.MenuListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.awt.Mnemonics;
import org.openide.awt.StatusDisplayer;
import org.openide.util.ImageUtilities;
import org.openide.util.actions.Presenter;
import org.shapecode.core.Html;
import org.shapecode.editor.Autosave;
import org.shapecode.experiment.api.Document;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.RunNames;
import org.shapecode.toolkit.StyledText;

/** The menu of the latest experiments and runs, and of unsaved edits without a file. Event dispatch thread. */
@ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.OpenRecentAction")
@ActionRegistration(displayName = "Open Re&cent", lazy = false)
@ActionReference(path = "Menu/File", position = 110)
public final class OpenRecent extends AbstractAction implements Presenter.Menu {
    private static final long serialVersionUID = 1L;

    /** The names of the runs that were listed, which are in their files. */
    private static final Map<Path, String> NAMES = new HashMap<>();

    /** Called by the platform. */
    public OpenRecent() {
        super("Open Recent");
    }

    /** Never called: the menu has items. */
    @Override
    public void actionPerformed(ActionEvent event) {
        throw new IllegalStateException("Open Recent is a menu");
    }

    @Override
    public JMenuItem getMenuPresenter() {
        JMenu menu = new JMenu();
        Mnemonics.setLocalizedText(menu, "Open Re&cent");
        menu.setName("open-recent");
        fill(menu);
        menu.addMenuListener(new MenuListener() {
            @Override
            public void menuSelected(MenuEvent event) {
                fill(menu);
            }

            @Override
            public void menuDeselected(MenuEvent event) {
                // It is filled again before it is shown.
            }

            @Override
            public void menuCanceled(MenuEvent event) {
                // It is filled again before it is shown.
            }
        });
        return menu;
    }

    private static void fill(JMenu menu) {
        menu.removeAll();
        List<Autosave.Entry> edits = KeptEdits.unfiled();
        edits.forEach(
                entry -> add(menu, entry.name() + " (unsaved edits)", true, () -> ExperimentWindows.reopen(entry)));
        List<Path> recent = RecentFiles.all();
        if (!edits.isEmpty() && !recent.isEmpty()) {
            menu.addSeparator();
        }
        Map<Path, String> texts = texts(recent);
        recent.forEach(path -> add(menu, texts.get(path), RecentFiles.isExperiment(path), () -> open(path))
                .setToolTipText(Html.plain(StyledText.shortened(path))));
        List<Path> unnamed = recent.stream().filter(path -> !isNamed(path)).toList();
        if (!unnamed.isEmpty()) {
            Background.run(
                    () -> unnamed.stream().filter(Files::exists).collect(Collectors.toMap(path -> path, RunNames::of)),
                    names -> {
                        if (!names.isEmpty()) {
                            NAMES.putAll(names);
                            fill(menu);
                            menu.getPopupMenu().revalidate();
                        }
                    });
        }
        if (menu.getItemCount() == 0) {
            JMenuItem none = new JMenuItem("No recent experiments or runs");
            none.setEnabled(false);
            menu.add(none);
        }
    }

    private static boolean isNamed(Path path) {
        return RecentFiles.isExperiment(path) || NAMES.containsKey(path);
    }

    private static JMenuItem add(JMenu menu, String text, boolean experiment, Runnable work) {
        JMenuItem item = new JMenuItem();
        item.putClientProperty("html.disable", true);
        item.setText(text);
        if (experiment) {
            item.setIcon(ImageUtilities.loadIcon("org/shapecode/workbench/experiment/experiment.svg"));
        }
        item.addActionListener(event -> work.run());
        return menu.add(item);
    }

    /** Experiments with their folders, and runs by the names that they have everywhere, which are told apart. */
    private static Map<Path, String> texts(List<Path> paths) {
        Map<Path, String> texts = new HashMap<>();
        List<Path> runs = new ArrayList<>();
        for (Path path : paths) {
            String name = path.getFileName().toString();
            if (RecentFiles.isExperiment(path)) {
                texts.put(
                        path,
                        name.substring(0, name.length() - Document.SUFFIX.length()) + " – "
                                + StyledText.shortened(path.getParent()));
            } else {
                runs.add(path);
            }
        }
        List<String> distinct = RunNames.distinct(
                runs.stream()
                        .map(path -> NAMES.getOrDefault(path, path.getFileName().toString()))
                        .toList(),
                runs.stream().map(Optional::of).toList());
        for (int i = 0; i < runs.size(); i++) {
            texts.put(runs.get(i), distinct.get(i));
        }
        return texts;
    }

    /** Opens an experiment or a run; what has been deleted leaves the menu. */
    static void open(Path path) {
        Background.run(() -> Files.exists(path), there -> {
            if (!there) {
                RecentFiles.remove(path);
                StatusDisplayer.getDefault().setStatusText(path + " does not exist any more.");
            } else if (RecentFiles.isExperiment(path)) {
                ExperimentWindows.open(path);
            } else {
                ExperimentWindows.openRun(path);
            }
        });
    }
}
