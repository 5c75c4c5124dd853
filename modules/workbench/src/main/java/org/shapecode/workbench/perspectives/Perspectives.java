package org.shapecode.workbench.perspectives;

import java.util.ArrayList;
import java.util.List;
import javax.swing.event.ChangeListener;
import org.openide.util.ChangeSupport;
import org.openide.util.NbPreferences;
import org.openide.windows.Mode;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/** Switches between perspectives, which are roles of the platform's window system. Event dispatch thread. */
public final class Perspectives {
    private static final String KEY = "perspective";
    private static final ChangeSupport CHANGES = new ChangeSupport(Perspectives.class);
    private static boolean switching;

    private Perspectives() {}

    /**
     * Whether windows are closed only because they are arranged anew. The platform closes every window then; those of
     * documents come back at once, so they ask nothing and let go of nothing.
     */
    public static boolean isSwitching() {
        return switching;
    }

    static Perspective current() {
        return Perspective.of(WindowManager.getDefault().getRole());
    }

    static Perspective stored() {
        return Perspective.of(NbPreferences.forModule(Perspectives.class).get(KEY, ""));
    }

    static void addChangeListener(ChangeListener listener) {
        CHANGES.addChangeListener(listener);
    }

    /** Arranges the windows as they were left in a perspective; documents stay as they are. */
    static void use(Perspective perspective) {
        WindowManager manager = WindowManager.getDefault();
        TopComponent active = selectedDocument(manager);
        List<Place> documents = documents(manager);
        MainBounds bounds = MainBounds.of(manager.getMainWindow());
        switching = true;
        try {
            manager.setRole(perspective.id());
            documents.forEach(Place::restore);
            bounds.restore();
        } finally {
            switching = false;
        }
        if (active != null) {
            active.requestActive();
        }
        NbPreferences.forModule(Perspectives.class).put(KEY, perspective.id());
    }

    /** Lets every button show which one is on. */
    static void tell() {
        CHANGES.fireChange();
    }

    private static TopComponent selectedDocument(WindowManager manager) {
        Mode editor = manager.findMode("editor");
        return editor == null ? null : editor.getSelectedTopComponent();
    }

    private static List<Place> documents(WindowManager manager) {
        List<Place> found = new ArrayList<>();
        for (Mode mode : manager.getModes()) {
            if (manager.isEditorMode(mode)) {
                for (TopComponent window : manager.getOpenedTopComponents(mode)) {
                    found.add(new Place(window, mode.getName()));
                }
            }
        }
        return found;
    }

    /** Where a document was. */
    private record Place(TopComponent window, String modeName) {
        void restore() {
            if (!window.isOpened()) {
                Mode mode = WindowManager.getDefault().findMode(modeName);
                if (mode != null) {
                    mode.dockInto(window);
                }
                window.open();
            }
        }
    }
}
