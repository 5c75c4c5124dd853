package org.shapecode.editor;

import java.util.function.Consumer;
import javax.swing.undo.AbstractUndoableEdit;
import javax.swing.undo.UndoableEdit;

/** From one draft to another and back. Event dispatch thread. */
// Never stored, though undoable edits could be.
@SuppressWarnings("serial")
final class Step extends AbstractUndoableEdit {
    private static final long serialVersionUID = 1L;

    private final transient Consumer<Draft> user;
    private final transient Draft before;
    private final transient Gesture gesture;
    private final String name;
    private transient Draft after;

    /**
     * A step that was made.
     *
     * @param name what was changed, such as {@code "Change of lambda"}
     * @param gesture steps of the same are one; null for none
     * @param user makes a draft the present one
     */
    Step(String name, Gesture gesture, Draft before, Draft after, Consumer<Draft> user) {
        this.name = name;
        this.gesture = gesture;
        this.before = before;
        this.after = after;
        this.user = user;
    }

    @Override
    public String getPresentationName() {
        return name;
    }

    @Override
    public boolean addEdit(UndoableEdit next) {
        if (gesture != null && next instanceof Step step && step.gesture == gesture) {
            after = step.after;
            return true;
        }
        return false;
    }

    @Override
    public void undo() {
        super.undo();
        user.accept(before);
    }

    @Override
    public void redo() {
        super.redo();
        user.accept(after);
    }
}
