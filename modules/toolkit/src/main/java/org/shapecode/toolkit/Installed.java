package org.shapecode.toolkit;

import java.util.List;
import org.openide.util.Lookup;
import org.openide.util.LookupListener;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;

/**
 * The installed plugins of a kind, also as modules come and go while the program starts or later. To be kept by whoever
 * wants to hear of changes. Safe on any thread.
 */
public final class Installed<T extends Plugin> {
    private final Class<T> kind;
    private final Lookup.Result<T> result;
    private final LookupListener listener;

    /**
     * Watches a kind.
     *
     * @param changed called on any thread when there are others than {@link #all} last gave; returns at once
     */
    public Installed(Class<T> kind, Runnable changed) {
        this.kind = kind;
        this.result = Lookup.getDefault().lookupResult(kind);
        this.listener = event -> changed.run();
        result.addLookupListener(listener);
    }

    /** All plugins of the kind; not on the event dispatch thread. */
    public List<T> all() {
        // Nothing is told of changes to what was never asked for.
        result.allItems();
        return Plugins.all(kind);
    }
}
