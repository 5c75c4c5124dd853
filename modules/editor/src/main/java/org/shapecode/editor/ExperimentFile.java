package org.shapecode.editor;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.event.ChangeListener;
import org.netbeans.api.actions.Savable;
import org.openide.util.ChangeSupport;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;
import org.shapecode.toolkit.Settings;

/** The file of an experiment that is being edited: whether it is saved, and saving it. Event dispatch thread. */
public final class ExperimentFile {
    private final ChangeSupport changes = new ChangeSupport(this);
    private final Edit edit;
    private final Dialogs dialogs;
    private final Autosave autosave;
    private final Unsaved unsaved;
    private Origin origin;

    /** What the file said when it last said something: whoever has another text has edited it. */
    private String agreed;

    private boolean open = true;

    /** The file of an experiment, or the place where it will have one. */
    public ExperimentFile(Edit edit, Origin origin) {
        this(edit, origin, new Autosave(), new DesktopDialogs());
    }

    /** Goes on with what was kept. */
    public ExperimentFile(Edit edit, Origin origin, Kept kept) {
        this(edit, origin, new Autosave(kept.place(), true), new DesktopDialogs());
    }

    ExperimentFile(Edit edit, Origin origin, Autosave autosave, Dialogs dialogs) {
        this.edit = edit;
        this.origin = origin;
        this.agreed = origin.text();
        this.autosave = autosave;
        this.dialogs = dialogs;
        this.unsaved = new Unsaved(this);
        edit.addChangeListener(event -> changed());
        changed();
    }

    /** Where it is saved, if it has a file. */
    public Optional<Path> path() {
        return origin.file();
    }

    /** What people call it. */
    public String name() {
        return edit.name();
    }

    /** Whether there is something to save. */
    public boolean isModified() {
        return !edit.draft().text().equals(origin.text());
    }

    /** What the platform's Save works on, while there is something to save. */
    public Optional<Savable> savable() {
        return isModified() ? Optional.of(unsaved) : Optional.empty();
    }

    /** Told when it has been edited or saved. */
    public void addChangeListener(ChangeListener listener) {
        changes.addChangeListener(listener);
    }

    /**
     * Saves it, where it has no file yet into one that the person chooses; asks first if another program has changed the
     * file. False if it was not saved.
     */
    public boolean save() {
        if (origin.file().isEmpty()) {
            return saveAs();
        }
        Path file = origin.file().get();
        AtomicReference<String> text = new AtomicReference<>();
        boolean read = work("Reading " + file.getFileName(), () -> text.set(TextFile.readIfThere(file)));
        if (read) {
            onDisk(text.get());
        }
        return read && (!isModified() || write(file));
    }

    /** Saves it into a file that the person chooses; false if it was not saved. */
    public boolean saveAs() {
        Path folder = origin.file().map(Path::getParent).orElseGet(Settings::home);
        String file = origin.file().map(Path::getFileName).map(Path::toString).orElseGet(this::suggestion);
        return dialogs.chooseFile(folder, file).map(this::write).orElse(false);
    }

    /** The command that runs it as it stands. */
    public String commandLine() {
        Document before = Draft.read(origin.text(), origin.source()).document();
        return CommandLine.of(origin.argument(), before, edit.document(), name());
    }

    /** Follows a file that was moved or renamed. */
    public void moved(Path to) {
        origin = Origin.file(to, origin.text());
        changed();
    }

    /**
     * Takes note of what the file says now. What was not edited here follows it; else the person is asked, once for each
     * text. A file that says nothing, or is gone, changes nothing here.
     *
     * @param text empty if there is no file any more
     */
    public void onDisk(String text) {
        boolean edited = !edit.draft().text().equals(agreed);
        if (!open || text.equals(origin.text()) || origin.file().isEmpty()) {
            return;
        }
        origin = Origin.file(origin.file().get(), text);
        if (!text.isEmpty()) {
            agreed = text;
            boolean same = edit.draft().text().equals(text);
            if (!same && (!edited || dialogs.preferDisk(name()))) {
                edit.replace(Draft.read(text, origin.source()));
            }
        }
        changed();
    }

    /** The program ends; what was not saved was given up, unless it could not be saved. */
    void end(boolean givenUp) {
        if (givenUp) {
            autosave.drop();
        }
        autosave.await();
    }

    /** Nobody edits it any more, and what was not saved was given up. */
    public void close() {
        open = false;
        unsaved.forget();
        autosave.drop();
    }

    private boolean write(Path file) {
        String text = edit.draft().text();
        boolean written = work("Saving " + file.getFileName(), () -> TextFile.write(file, text));
        if (written) {
            origin = Origin.file(file, text);
            agreed = text;
        }
        changed();
        return written;
    }

    /** Works on the disk; false, and the person was told, if that failed. */
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
            dialogs.tell(problem.get());
        }
        return problem.get() == null;
    }

    private void changed() {
        unsaved.set(open && isModified());
        if (open && isModified()) {
            autosave.keep(new Kept(
                    null, name(), origin.file(), origin.argument(), edit.draft().text()));
        } else {
            autosave.drop();
        }
        changes.fireChange();
    }

    private String suggestion() {
        String name = name().strip().replaceAll("[\\\\/:*?\"<>|]+", "-");
        return (name.isEmpty() ? "Experiment" : name) + Document.SUFFIX;
    }
}
