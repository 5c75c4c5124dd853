package org.shapecode.editor;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.event.ChangeListener;
import javax.swing.filechooser.FileFilter;
import org.netbeans.api.actions.Savable;
import org.openide.util.ChangeSupport;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;
import org.shapecode.toolkit.Settings;

/** The file of an edited experiment: saving, autosaving, and following changes on disk. Event dispatch thread. */
public final class ExperimentFile {
    private final ChangeSupport changes = new ChangeSupport(this);
    private final Edit edit;
    private final SaveDialogs dialogs;
    private final Autosave autosave;
    private final UnsavedExperiment unsaved;
    private final SavableExperiment withoutFile = new SavableExperiment(this);
    private volatile Origin origin;

    /** The content of the file when it was last read or written. A draft that differs from it has been edited here. */
    private String lastKnown;

    private boolean open = true;

    /** For an experiment that was opened from a file, preset or run. */
    public ExperimentFile(Edit edit, Origin origin) {
        this(edit, origin, new Autosave(), new SaveDialogs.Desktop());
    }

    /** For an experiment whose unsaved changes were kept. */
    public ExperimentFile(Edit edit, Origin origin, Autosave.Entry entry) {
        this(edit, origin, new Autosave(entry.place(), true), new SaveDialogs.Desktop());
    }

    ExperimentFile(Edit edit, Origin origin, Autosave autosave, SaveDialogs dialogs) {
        this.edit = edit;
        this.origin = origin;
        this.lastKnown = origin.text();
        this.autosave = autosave;
        this.dialogs = dialogs;
        this.unsaved = new UnsavedExperiment(this);
        edit.addChangeListener(event -> changed());
        changed();
    }

    /** The file, if it has one. Thread-safe. */
    public Optional<Path> path() {
        return origin.file();
    }

    /** Where the experiment came from, with its content there. */
    public Origin origin() {
        return origin;
    }

    /** The autosave file of unsaved changes; empty without any. */
    public Optional<Path> kept() {
        return isModified() ? Optional.of(autosave.place()) : Optional.empty();
    }

    /** Shows only experiments in a file chooser. */
    public static FileFilter fileFilter() {
        return new FileFilter() {
            @Override
            public boolean accept(File file) {
                return file.isDirectory() || file.getName().endsWith(Document.SUFFIX);
            }

            @Override
            public String getDescription() {
                return "Experiments (*" + Document.SUFFIX + ")";
            }
        };
    }

    /** The display name of the experiment. */
    public String name() {
        return edit.name();
    }

    /** Whether there are unsaved changes. */
    public boolean isModified() {
        return !edit.draft().text().equals(origin.text());
    }

    /** For Discard Edits; empty without unsaved changes. */
    Optional<UnsavedExperiment> unsaved() {
        return isModified() ? Optional.of(unsaved) : Optional.empty();
    }

    /** For Save, and with unsaved changes also for Discard Edits; empty if there is nothing to save: its file is up to date. */
    public Optional<Savable> savable() {
        return isModified() ? Optional.of(unsaved) : path().isEmpty() ? Optional.of(withoutFile) : Optional.empty();
    }

    /** Notifies of each edit and save. */
    public void addChangeListener(ChangeListener listener) {
        changes.addChangeListener(listener);
    }

    /**
     * Saves it. Asks for a file if it has none, and whether to reload it if it was changed by another program.
     *
     * @return whether it has no unsaved changes now
     */
    public boolean save() {
        if (origin.file().isEmpty()) {
            return saveAs();
        }
        Path file = origin.file().get();
        AtomicReference<String> text = new AtomicReference<>();
        boolean read = work("Reading " + file.getFileName(), () -> text.set(TextFile.readIfThere(file)));
        if (read) {
            fileChanged(text.get());
        }
        return read && (!isModified() || write(file));
    }

    /** Asks for a file and saves it there; false if it was not saved. */
    public boolean saveAs() {
        Path folder = origin.file().map(Path::getParent).orElseGet(Settings::home);
        String file = origin.file().map(Path::getFileName).map(Path::toString).orElseGet(this::suggestedName);
        return dialogs.chooseFile(folder, file).map(this::write).orElse(false);
    }

    /** The {@code shapecode-cli} command that runs it with all changes. */
    public String commandLine() {
        Document before = Draft.read(origin.text(), origin.source()).document();
        return CliCommand.of(origin.argument(), before, edit.document(), name());
    }

    /** Follows its file, which was moved or renamed. */
    public void moved(Path to) {
        origin = Origin.file(to, origin.text());
        changed();
    }

    /**
     * Follows a change of the file. If there are unsaved changes, asks whether to reload it, once per content. An empty or
     * missing file leaves the experiment as it is.
     *
     * @param text its present content; empty if the file is missing
     */
    public void fileChanged(String text) {
        boolean edited = !edit.draft().text().equals(lastKnown);
        if (!open || text.equals(origin.text()) || origin.file().isEmpty()) {
            return;
        }
        origin = Origin.file(origin.file().get(), text);
        if (!text.isEmpty()) {
            lastKnown = text;
            boolean same = edit.draft().text().equals(text);
            if (!same && (!edited || dialogs.reload(name()))) {
                edit.replace(Draft.read(text, origin.source()), "Reload");
            }
        }
        changed();
    }

    /** Returns to the saved experiment, or to the preset or run it came from; can be undone. False if that is gone. */
    boolean discard() {
        boolean possible = !origin.text().isEmpty();
        if (possible) {
            edit.replace(Draft.read(origin.text(), origin.source()), "Discard Edits");
        }
        return possible;
    }

    /** Ends editing. Unsaved changes are kept and returned. */
    public Optional<Autosave.Entry> close() {
        open = false;
        unsaved.setModified(false);
        return autosave.close();
    }

    private boolean write(Path file) {
        String text = edit.draft().text();
        boolean written = work("Saving " + file.getFileName(), () -> TextFile.write(file, text));
        if (written) {
            origin = Origin.file(file, text);
            lastKnown = text;
        }
        changed();
        return written;
    }

    /** Runs file access in the background; false, after reporting the error, if it failed. */
    private boolean work(String what, Runnable work) {
        AtomicReference<Problem> problem = new AtomicReference<>();
        dialogs.offEventThread(what, () -> {
            try {
                work.run();
            } catch (Problem e) {
                problem.set(e);
            }
        });
        if (problem.get() != null) {
            dialogs.report(problem.get());
        }
        return problem.get() == null;
    }

    private void changed() {
        if (!open) {
            // What was still being read in the background must not touch the edits that were kept.
            return;
        }
        unsaved.setModified(isModified());
        if (isModified()) {
            autosave.save(new Autosave.Entry(
                    null, name(), origin.file(), origin.argument(), edit.draft().text()));
        } else {
            autosave.delete();
        }
        changes.fireChange();
    }

    private String suggestedName() {
        // Shells take a hyphen at the beginning for an option, and systems hide what begins with a dot.
        String name = name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-").replaceAll("^[-.\\s]+|[-.\\s]+$", "");
        return (name.isEmpty() ? "Experiment" : name) + Document.SUFFIX;
    }
}
