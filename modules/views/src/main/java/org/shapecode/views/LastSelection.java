package org.shapecode.views;

import java.util.List;
import javax.swing.event.ChangeListener;
import org.openide.util.ChangeSupport;
import org.openide.util.Lookup;
import org.openide.util.Utilities;
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
        }
        return global;
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
        List<Viewable> now = List.copyOf(result.allInstances());
        if (!now.isEmpty() && !now.equals(runs)) {
            runs = now;
            changes.fireChange();
        }
    }
}
