package org.shapecode.views;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
    /** Held until runs are selected, as lookups do not hold their results. */
    private final List<Lookup.Result<Viewable>> unselected = new ArrayList<>();

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
            WindowManager.getDefault().invokeWhenUIReady(() -> global.beginWith(shown()));
        }
        return global;
    }

    /** What the windows that are in front offer, the one in the editor area first. */
    private static List<Lookup> shown() {
        WindowManager windows = WindowManager.getDefault();
        return windows.getModes().stream()
                .sorted(Comparator.comparing(mode -> !windows.isEditorMode(mode)))
                .map(Mode::getSelectedTopComponent)
                .filter(Objects::nonNull)
                .map(TopComponent::getLookup)
                .toList();
    }

    /**
     * Takes the runs of the first window that offers some, now or later, until runs are selected: after a restart, a window
     * without runs may be active, and the one with runs may still be loading them.
     */
    void beginWith(List<Lookup> windows) {
        for (Lookup window : windows) {
            if (runs.isEmpty()) {
                Lookup.Result<Viewable> offered = window.lookupResult(Viewable.class);
                offered.addLookupListener(event -> begin(offered));
                unselected.add(offered);
                begin(offered);
            }
        }
    }

    private void begin(Lookup.Result<Viewable> offered) {
        if (runs.isEmpty()) {
            take(offered.allInstances());
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
            unselected.clear();
            changes.fireChange();
        }
    }
}
