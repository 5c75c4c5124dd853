package org.shapecode.workbench.experiment;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.awt.Notification;
import org.openide.awt.NotificationDisplayer;
import org.openide.util.ImageUtilities;
import org.openide.windows.OnShowing;
import org.openide.windows.WindowManager;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.editor.Autosave;
import org.shapecode.editor.Origin;
import org.shapecode.editor.RecoveryDialog;
import org.shapecode.editor.TextFile;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.toolkit.Background;

/**
 * Unsaved edits whose window is closed. Those of a file return when it is opened. Those of an experiment without a file
 * return when the program starts again, if their window was open when it exited, and are in File &gt; Open Recent otherwise.
 * When the main window opens, edits from before a crash are offered, and it is told where those are that were unsaved when the
 * program exited. Event dispatch thread.
 */
@OnShowing
public final class KeptEdits implements Runnable {
    private static final Logger LOGGER = Logger.getLogger(KeptEdits.class.getName());

    /** Those without a file, or whose file was deleted, latest first. */
    private static List<Autosave.Entry> unfiled = List.of();

    private static final String ICON = "org/shapecode/workbench/experiment/experiment.svg";

    /** More names are not told one by one. */
    private static final int MOST_NAMES = 3;

    /** The experiments of the last session that have their edits again, of which nothing has been told yet. */
    private static final List<String> BACK = new ArrayList<>();

    /** The notification of each, by its file, or by itself without one. */
    private static final Map<Object, Notification> TOLD = new HashMap<>();

    @Override
    public void run() {
        if (!GraphicsEnvironment.isHeadless()) {
            // The platform opens the windows of the last session again until then. They take their edits.
            WindowManager.getDefault()
                    .invokeWhenUIReady(
                            () -> EventQueue.invokeLater(() -> Background.run(KeptEdits::found, KeptEdits::restore)));
        }
    }

    /** What returns now, with its origin. */
    private static Map<Autosave.Entry, Origin> found() {
        Map<Autosave.Entry, Origin> found = new LinkedHashMap<>();
        for (Autosave.Entry entry : Autosave.recoverable()) {
            boolean crashed = entry.state() == Autosave.State.OPEN;
            if (crashed || entry.state() == Autosave.State.EXITED && !isDeleted(entry)) {
                found.put(entry, origin(entry));
            }
        }
        return found;
    }

    private static boolean isDeleted(Autosave.Entry entry) {
        return entry.file().filter(file -> !Files.exists(file)).isPresent();
    }

    private static void restore(Map<Autosave.Entry, Origin> found) {
        found.forEach((entry, origin) -> {
            if (entry.state() == Autosave.State.EXITED) {
                if (entry.file().isEmpty()) {
                    // The window in front is the one that was.
                    ExperimentWindows.restored(entry, origin).open();
                } else {
                    // Its window was not opened again.
                    tell(entry);
                }
            }
        });
        tellBack();
        List<Autosave.Entry> crashed = found.keySet().stream()
                .filter(entry -> entry.state() == Autosave.State.OPEN)
                .toList();
        if (!crashed.isEmpty()) {
            switch (RecoveryDialog.ask(crashed)) {
                case RESTORE ->
                    crashed.forEach(entry -> {
                        // The platform may have opened the file as it was saved.
                        entry.file().flatMap(ExperimentWindow::editing).ifPresent(ExperimentWindow::close);
                        ExperimentWindows.show(ExperimentWindows.restored(entry, found.get(entry)));
                    });
                case DISCARD -> Autosave.discard(crashed);
                case LATER -> {}
            }
        }
        list();
    }

    /**
     * The current state of the file, preset or run that was edited; empty text if it was deleted or cannot be read, and for
     * images. Reads files.
     */
    static Origin origin(Autosave.Entry entry) {
        Optional<Preset> preset = Plugins.find(Preset.class, entry.argument());
        if (entry.file().isPresent() || preset.isEmpty()) {
            Path path = entry.file().orElseGet(() -> Path.of(entry.argument()));
            // Whatever else an experiment is made from is images, in a folder or a file.
            boolean isText = entry.file().isPresent() || entry.argument().endsWith(Document.SUFFIX);
            return new Origin(entry.file(), entry.argument(), isText ? text(path) : "");
        }
        return Origin.preset(preset.get());
    }

    /** The edits of other experiments, and these, must return even if one file cannot be read. */
    private static String text(Path file) {
        try {
            return TextFile.readIfThere(file);
        } catch (Problem e) {
            LOGGER.log(Level.WARNING, "The saved experiment is unknown", e);
            return "";
        }
    }

    /** Tells where the edits of a closed window are. */
    static void tell(Autosave.Entry entry) {
        String name = entry.name();
        String where = entry.file().isPresent()
                ? "Unsaved edits of " + name + " are kept; they return when you open it."
                : "Unsaved edits of " + name + " are kept in File > Open Recent.";
        takeBack(entry);
        TOLD.put(
                key(entry),
                NotificationDisplayer.getDefault()
                        .notify(
                                where,
                                ImageUtilities.loadIcon(ICON),
                                "Open",
                                event -> ExperimentWindows.reopen(entry)));
        list();
    }

    /** Tells which windows of the last session have their edits again. */
    static void tellBack() {
        if (BACK.isEmpty()) {
            return;
        }
        boolean one = BACK.size() == 1;
        String names = BACK.size() > MOST_NAMES
                ? BACK.size() + " experiments"
                : one
                        ? BACK.get(0)
                        : String.join(", ", BACK.subList(0, BACK.size() - 1)) + " and " + BACK.get(BACK.size() - 1);
        List<String> back = List.copyOf(BACK);
        BACK.clear();
        NotificationDisplayer.getDefault()
                .notify(
                        "Unsaved edits of " + names + " were kept; they are back in "
                                + (one ? "its window." : "their windows."),
                        ImageUtilities.loadIcon(ICON),
                        "Show",
                        event -> ExperimentWindow.all()
                                .filter(window -> back.contains(window.file().name()))
                                .findFirst()
                                .ifPresent(ExperimentWindow::requestActive));
    }

    /** Takes back what was told of edits that are in a window again; what returns at the start is told with the others. */
    static void returned(Autosave.Entry entry) {
        if (entry.state() == Autosave.State.EXITED) {
            BACK.add(entry.name());
        }
        takeBack(entry);
    }

    private static void takeBack(Autosave.Entry entry) {
        Notification told = TOLD.remove(key(entry));
        if (told != null) {
            told.clear();
        }
    }

    private static Object key(Autosave.Entry entry) {
        return entry.file().<Object>map(file -> file).orElse(entry);
    }

    /** Those of experiments without a file, or whose file was deleted, latest first. */
    static List<Autosave.Entry> unfiled() {
        return unfiled;
    }

    /** Looks for them again. */
    static void list() {
        Background.run(
                () -> Autosave.recoverable().stream()
                        .filter(entry -> entry.state() != Autosave.State.OPEN
                                && entry.file().filter(Files::exists).isEmpty())
                        .toList(),
                entries -> unfiled = entries);
    }
}
