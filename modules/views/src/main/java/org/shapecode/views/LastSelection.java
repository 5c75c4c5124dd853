package org.shapecode.views;

import java.util.Collection;
import java.util.List;
import javax.swing.event.ChangeListener;
import org.openide.util.ChangeSupport;
import org.openide.util.Lookup;
import org.openide.util.Utilities;
import org.openide.windows.Mode;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.shapecode.views.live.Viewable;

/** The last non-empty selection of runs. Activating a window without runs does not change it. Event dispatch thread. */
final class LastSelection {
    private static LastSelection global;

    private final Lookup.Result<Viewable> result;
    private final ChangeSupport changes = new ChangeSupport(this);
    private volatile List<Viewable> runs = List.of();

    LastSelection(Lookup lookup) {
        result = lookup.lookupResult(Viewable.class);
        result.addLookupListener(event -> update());
        update();
    }

    /** The last selection in any window of the desktop. */
    static LastSelection global() {
        if (global == null) {
            global = new LastSelection(Utilities.actionsGlobalContext());
            WindowManager.getDefault().invokeWhenUIReady(() -> global.begin(inEditor()));
        }
        return global;
    }

    /** What the window that is shown in the editor area offers, active or not. */
    private static Collection<? extends Viewable> inEditor() {
        Mode editor = WindowManager.getDefault().findMode("editor");
        TopComponent shown = editor == null ? null : editor.getSelectedTopComponent();
        return shown == null ? List.of() : shown.getLookup().lookupAll(Viewable.class);
    }

    /** Begins with runs, unless some have been selected: after a restart, another window may be active than the one with runs. */
    void begin(Collection<? extends Viewable> shown) {
        if (runs.isEmpty()) {
            take(shown);
        }
    }

    /** The runs in the order of selection; empty only before the first selection. Thread-safe. */
    List<Viewable> runs() {
        return runs;
    }

    void addChangeListener(ChangeListener listener) {
        changes.addChangeListener(listener);
    }

    void removeChangeListener(ChangeListener listener) {
        changes.removeChangeListener(listener);
    }

    private void update() {
        take(result.allInstances());
    }

    private void take(Collection<? extends Viewable> selected) {
        List<Viewable> now = List.copyOf(selected);
        if (!now.isEmpty() && !now.equals(runs)) {
            runs = now;
            changes.fireChange();
        }
    }
}
