package org.shapecode.workbench.edit;

import java.awt.event.ActionEvent;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.event.ChangeListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.awt.UndoRedo;
import org.openide.util.Lookup;
import org.openide.windows.TopComponent;

/**
 * Undo and redo in the active window or, where that has no history of its own, of what was done to files: the history of the
 * {@link UndoRedo.Provider} in the default lookup. Event dispatch thread.
 */
public final class UndoActions {
    private UndoActions() {}

    /** Undoes the last step. */
    @ActionID(category = "Edit", id = "org.shapecode.workbench.edit.UndoAction")
    @ActionRegistration(displayName = "&Undo", lazy = false)
    @ActionReferences({
        @ActionReference(path = "Menu/Edit", position = 100),
        @ActionReference(path = "Shortcuts", name = "D-Z")
    })
    public static final class Undo extends Step {
        private static final long serialVersionUID = 1L;

        /** Called by the platform. */
        public Undo() {
            super("Undo");
        }

        @Override
        void perform(UndoRedo history) {
            history.undo();
        }

        @Override
        Optional<String> next(UndoRedo history) {
            return history.canUndo() ? Optional.of(history.getUndoPresentationName()) : Optional.empty();
        }
    }

    /** Does the step again that was undone last. */
    @ActionID(category = "Edit", id = "org.shapecode.workbench.edit.RedoAction")
    @ActionRegistration(displayName = "&Redo", lazy = false)
    @ActionReferences({
        @ActionReference(path = "Menu/Edit", position = 200),
        @ActionReference(path = "Shortcuts", name = "D-Y"),
        @ActionReference(path = "Shortcuts", name = "DS-Z")
    })
    public static final class Redo extends Step {
        private static final long serialVersionUID = 1L;

        /** Called by the platform. */
        public Redo() {
            super("Redo");
        }

        @Override
        void perform(UndoRedo history) {
            history.redo();
        }

        @Override
        Optional<String> next(UndoRedo history) {
            return history.canRedo() ? Optional.of(history.getRedoPresentationName()) : Optional.empty();
        }
    }

    /** Follows the history of the active window; its menu item names the step. */
    private abstract static class Step extends AbstractAction {
        private static final long serialVersionUID = 1L;

        /** What the platform shows in menus instead of the name. */
        private static final String MENU_TEXT = "menuText";

        private final transient ChangeListener changes = event -> update();
        private final String verb;
        private transient UndoRedo history = UndoRedo.NONE;

        Step(String verb) {
            super(verb);
            this.verb = verb;
            TopComponent.getRegistry().addPropertyChangeListener(event -> {
                if (TopComponent.Registry.PROP_ACTIVATED.equals(event.getPropertyName())) {
                    follow();
                }
            });
            follow();
        }

        abstract void perform(UndoRedo steps);

        /** What the next step is called; empty if there is none. */
        abstract Optional<String> next(UndoRedo steps);

        private void follow() {
            TopComponent active = TopComponent.getRegistry().getActivated();
            UndoRedo own = active == null ? UndoRedo.NONE : active.getUndoRedo();
            history.removeChangeListener(changes);
            history = own == UndoRedo.NONE ? ofFiles() : own;
            history.addChangeListener(changes);
            update();
        }

        private static UndoRedo ofFiles() {
            UndoRedo.Provider files = Lookup.getDefault().lookup(UndoRedo.Provider.class);
            return files == null ? UndoRedo.NONE : files.getUndoRedo();
        }

        private void update() {
            Optional<String> next = next(history);
            setEnabled(next.isPresent());
            putValue(
                    MENU_TEXT,
                    "&" + verb + next.map(name -> " " + stripped(name)).orElse(""));
        }

        /** The name without the verb, which Swing puts before it. */
        private String stripped(String name) {
            return name.startsWith(verb) ? name.substring(verb.length()).strip() : name;
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            if (next(history).isPresent()) {
                perform(history);
            }
        }
    }
}
