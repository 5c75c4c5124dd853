package org.shapecode.workbench.perspectives;

import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.ComponentEvent;
import java.awt.event.WindowEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.event.ChangeListener;
import org.openide.modules.OnStart;
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

    /** Restores the perspective of the last session before the platform creates its windows. */
    @OnStart
    public static final class RestoreLast implements Runnable {
        @Override
        public void run() {
            // The command line has no windows.
            if (!GraphicsEnvironment.isHeadless()) {
                Perspective last = Perspective.of(
                        NbPreferences.forModule(Perspectives.class).get(KEY, ""));
                WindowManager.getDefault().setRole(last.id());
            }
        }
    }

    /**
     * Whether a switch is in progress. The platform then closes every window; documents are reopened at once, so they must
     * neither ask to be saved nor release anything.
     */
    public static boolean isSwitching() {
        return switching;
    }

    static Perspective current() {
        return Perspective.of(WindowManager.getDefault().getRole());
    }

    static void addChangeListener(ChangeListener listener) {
        CHANGES.addChangeListener(listener);
    }

    /** Updates the buttons and menu items of all perspectives. */
    static void fireChange() {
        CHANGES.fireChange();
    }

    /** Restores the window layout of a perspective. Documents and the main window stay as they are. */
    static void use(Perspective perspective) {
        WindowManager manager = WindowManager.getDefault();
        TopComponent document = selectedDocument(manager);
        TopComponent active = TopComponent.getRegistry().getActivated();
        List<OpenDocument> documents = documents(manager);
        FrameState frame = FrameState.of(manager.getMainWindow());
        switching = true;
        try {
            manager.setRole(perspective.id());
            documents.forEach(OpenDocument::restore);
            frame.restore();
        } finally {
            switching = false;
        }
        closeStale(manager, documents);
        if (document != null) {
            document.requestVisible();
        }
        // Views keep showing what is selected in the active window, such as a run in the tree.
        TopComponent next = active != null && active.isOpened() ? active : document;
        if (next != null) {
            next.requestActive();
        }
        NbPreferences.forModule(Perspectives.class).put(KEY, perspective.id());
    }

    /** Closes documents that were open when the perspective was last used, and have been closed since. */
    private static void closeStale(WindowManager manager, List<OpenDocument> open) {
        List<TopComponent> windows = open.stream().map(OpenDocument::window).toList();
        List<TopComponent> stale = manager.getModes().stream()
                .filter(manager::isEditorMode)
                .flatMap(mode -> Stream.of(mode.getTopComponents()))
                .filter(window -> window.getPersistenceType() == TopComponent.PERSISTENCE_ONLY_OPENED)
                .filter(window -> !windows.contains(window))
                .toList();
        stale.forEach(TopComponent::close);
        // The platform opens those behind others later.
        manager.invokeWhenUIReady(() -> EventQueue.invokeLater(() -> stale.forEach(TopComponent::close)));
    }

    private static TopComponent selectedDocument(WindowManager manager) {
        Mode editor = manager.findMode("editor");
        return editor == null ? null : editor.getSelectedTopComponent();
    }

    private static List<OpenDocument> documents(WindowManager manager) {
        List<OpenDocument> found = new ArrayList<>();
        for (Mode mode : manager.getModes()) {
            if (manager.isEditorMode(mode)) {
                for (TopComponent window : manager.getOpenedTopComponents(mode)) {
                    found.add(new OpenDocument(window, mode.getName()));
                }
            }
        }
        return found;
    }

    /** A document and the mode it was docked in. */
    private record OpenDocument(TopComponent window, String modeName) {
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

    /** Position, size and extended state of the main window, which the platform stores by role, and restores at once. */
    private record FrameState(Frame frame, Rectangle bounds, int state) {
        static FrameState of(Frame frame) {
            return new FrameState(frame, frame.getBounds(), frame.getExtendedState());
        }

        void restore() {
            frame.setExtendedState(state);
            if ((state & Frame.MAXIMIZED_BOTH) != Frame.MAXIMIZED_BOTH) {
                frame.setBounds(bounds);
            }
            // The platform stores what it last read or heard, and hears nothing of a frame that stays as it is.
            frame.dispatchEvent(new WindowEvent(frame, WindowEvent.WINDOW_STATE_CHANGED, Frame.NORMAL, state));
            frame.dispatchEvent(new ComponentEvent(frame, ComponentEvent.COMPONENT_MOVED));
        }
    }
}
