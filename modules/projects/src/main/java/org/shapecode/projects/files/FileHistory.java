package org.shapecode.projects.files;

import java.awt.EventQueue;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.swing.event.ChangeListener;
import javax.swing.undo.CannotRedoException;
import javax.swing.undo.CannotUndoException;
import org.openide.awt.UndoRedo;
import org.openide.util.ChangeSupport;
import org.openide.util.lookup.ServiceProvider;

/** What was done to files and can be undone in the Edit menu, latest first. Event dispatch thread, if not said otherwise. */
public final class FileHistory implements UndoRedo {
    private static final FileHistory INSTANCE = new FileHistory();

    private final Deque<Step> steps = new ArrayDeque<>();
    private final ChangeSupport changes = new ChangeSupport(this);

    /** Something that was done. Compared by identity. */
    public static final class Step {
        private final String name;
        private final Runnable undo;

        /**
         * A step that is done.
         *
         * @param name a command, such as {@code "Rename Disks"}
         * @param undo undoes it; returns immediately
         */
        public Step(String name, Runnable undo) {
            this.name = name;
            this.undo = undo;
        }
    }

    private FileHistory() {}

    /** Offers the history to the Edit menu. */
    @ServiceProvider(service = UndoRedo.Provider.class)
    public static final class Provider implements UndoRedo.Provider {
        @Override
        public UndoRedo getUndoRedo() {
            return INSTANCE;
        }
    }

    /** Adds a step that is done. Thread-safe. */
    public static void add(Step step) {
        EventQueue.invokeLater(() -> {
            INSTANCE.steps.push(step);
            INSTANCE.changes.fireChange();
        });
    }

    /** Undoes a step, unless that has happened. */
    static void undo(Step step) {
        if (INSTANCE.steps.remove(step)) {
            INSTANCE.changes.fireChange();
            step.undo.run();
        }
    }

    @Override
    public boolean canUndo() {
        return !steps.isEmpty();
    }

    @Override
    public boolean canRedo() {
        return false;
    }

    @Override
    public void undo() {
        if (steps.isEmpty()) {
            throw new CannotUndoException();
        }
        undo(steps.peek());
    }

    @Override
    public void redo() {
        throw new CannotRedoException();
    }

    @Override
    public void addChangeListener(ChangeListener listener) {
        changes.addChangeListener(listener);
    }

    @Override
    public void removeChangeListener(ChangeListener listener) {
        changes.removeChangeListener(listener);
    }

    @Override
    public String getUndoPresentationName() {
        return steps.isEmpty() ? "" : steps.peek().name;
    }

    @Override
    public String getRedoPresentationName() {
        return "";
    }
}
