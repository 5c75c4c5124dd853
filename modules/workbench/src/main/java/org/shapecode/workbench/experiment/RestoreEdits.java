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
import org.shapecode.editor.Kept;
import org.shapecode.editor.Origin;
import org.shapecode.editor.TextFile;
import org.shapecode.editor.UnsavedOffer;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.toolkit.Background;

/** Offers unsaved edits from before a crash when the main window opens. Event dispatch thread. */
@OnShowing
public final class RestoreEdits implements Runnable {
    private record Found(Kept kept, Origin origin) {}

    @Override
    public void run() {
        if (!GraphicsEnvironment.isHeadless()) {
            Background.run(RestoreEdits::found, RestoreEdits::offer);
        }
    }

    private static List<Found> found() {
        List<Found> found = new ArrayList<>();
        for (Kept kept : Autosave.left()) {
            found.add(new Found(kept, origin(kept)));
        }
        return found;
    }

    /** The current state of the file or preset that was edited; empty text if the file was deleted. */
    private static Origin origin(Kept kept) {
        Optional<Preset> preset = Plugins.find(Preset.class, kept.argument());
        if (kept.file().isPresent() || preset.isEmpty()) {
            Path path = kept.file().orElseGet(() -> Path.of(kept.argument()));
            return new Origin(kept.file(), kept.argument(), TextFile.readIfThere(path));
        }
        return Origin.preset(preset.get());
    }

    private static void offer(List<Found> found) {
        if (found.isEmpty()) {
            return;
        }
        switch (UnsavedOffer.ask(found.stream().map(Found::kept).toList())) {
            case OPEN -> found.forEach(RestoreEdits::open);
            case DISCARD -> Autosave.forget(found.stream().map(Found::kept).toList());
        }
    }

    private static void open(Found found) {
        Edit edit = new Edit(Draft.read(found.kept().text(), found.kept().name() + Document.SUFFIX));
        ExperimentWindows.show(edit, new ExperimentFile(edit, found.origin(), found.kept()));
    }
}
