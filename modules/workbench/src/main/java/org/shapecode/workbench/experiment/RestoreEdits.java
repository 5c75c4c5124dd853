package org.shapecode.workbench.experiment;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openide.windows.OnShowing;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.editor.Autosave;
import org.shapecode.editor.Draft;
import org.shapecode.editor.Edit;
import org.shapecode.editor.ExperimentFile;
import org.shapecode.editor.Origin;
import org.shapecode.editor.RecoveryDialog;
import org.shapecode.editor.TextFile;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.toolkit.Background;

/** Offers unsaved edits from before a crash when the main window opens. Event dispatch thread. */
@OnShowing
public final class RestoreEdits implements Runnable {
    private record Found(Autosave.Entry entry, Origin origin) {}

    @Override
    public void run() {
        if (!GraphicsEnvironment.isHeadless()) {
            Background.run(RestoreEdits::found, RestoreEdits::offer);
        }
    }

    private static List<Found> found() {
        List<Found> found = new ArrayList<>();
        for (Autosave.Entry entry : Autosave.recoverable()) {
            found.add(new Found(entry, origin(entry)));
        }
        return found;
    }

    /** The current state of the file or preset that was edited; empty text if the file was deleted. */
    private static Origin origin(Autosave.Entry entry) {
        Optional<Preset> preset = Plugins.find(Preset.class, entry.argument());
        if (entry.file().isPresent() || preset.isEmpty()) {
            Path path = entry.file().orElseGet(() -> Path.of(entry.argument()));
            return new Origin(entry.file(), entry.argument(), TextFile.readIfThere(path));
        }
        return Origin.preset(preset.get());
    }

    private static void offer(List<Found> found) {
        if (found.isEmpty()) {
            return;
        }
        switch (RecoveryDialog.ask(found.stream().map(Found::entry).toList())) {
            case RESTORE -> found.forEach(RestoreEdits::open);
            case DISCARD -> Autosave.discard(found.stream().map(Found::entry).toList());
        }
    }

    private static void open(Found found) {
        Edit edit = new Edit(Draft.read(found.entry().text(), found.entry().name() + Document.SUFFIX));
        // The platform may have opened the file as it was saved.
        found.origin().file().flatMap(ExperimentWindow::editing).ifPresent(ExperimentWindow::close);
        ExperimentWindows.show(new ExperimentWindow(edit, new ExperimentFile(edit, found.origin(), found.entry())));
    }
}
