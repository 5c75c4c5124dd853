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

/** The moves to Trash that can be undone in the Edit menu, latest first. Event dispatch thread, if not said otherwise. */
final class TrashHistory implements UndoRedo {
    private static final TrashHistory INSTANCE = new TrashHistory();

    private final Deque<Move> moves = new ArrayDeque<>();
    private final ChangeSupport changes = new ChangeSupport(this);

    /** A move to Trash. Compared by identity. */
    static final class Move {
        private final String what;
        private final Runnable restore;

        /**
         * A move that happened.
         *
         * @param what was moved, in a few words
         * @param restore undoes it; returns immediately
         */
        Move(String what, Runnable restore) {
            this.what = what;
            this.restore = restore;
        }
    }

    /** Offers the history to the Edit menu. */
    @ServiceProvider(service = UndoRedo.Provider.class)
    public static final class Provider implements UndoRedo.Provider {
        @Override
        public UndoRedo getUndoRedo() {
            return INSTANCE;
        }
    }

    /** Thread-safe. */
    static void add(Move move) {
        EventQueue.invokeLater(() -> {
            INSTANCE.moves.push(move);
            INSTANCE.changes.fireChange();
        });
    }

    /** Undoes a move, unless that has happened. */
    static void undo(Move move) {
        if (INSTANCE.moves.remove(move)) {
            INSTANCE.changes.fireChange();
            move.restore.run();
        }
    }

    @Override
    public boolean canUndo() {
        return !moves.isEmpty();
    }

    @Override
    public boolean canRedo() {
        return false;
    }

    @Override
    public void undo() {
        if (moves.isEmpty()) {
            throw new CannotUndoException();
        }
        undo(moves.peek());
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
        return moves.isEmpty() ? "" : "Move " + moves.peek().what + " to Trash";
    }

    @Override
    public String getRedoPresentationName() {
        return "";
    }
}
