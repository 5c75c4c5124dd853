package org.shapecode.toolkit;

import java.util.List;
import org.openide.util.Lookup;
import org.openide.util.LookupListener;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;

/**
 * The installed plugins of one kind. Modules may be installed and removed at any time, also during startup. The listener
 * is only called as long as this object is referenced. Thread-safe.
 */
public final class PluginWatcher<T extends Plugin> {
    private final Class<T> kind;
    private final Lookup.Result<T> result;
    private final LookupListener listener;

    /**
     * Starts watching.
     *
     * @param kind the plugin interface
     * @param changed called on any thread when the result of {@link #all} has changed; must return quickly
     */
    public PluginWatcher(Class<T> kind, Runnable changed) {
        this.kind = kind;
        this.result = Lookup.getDefault().lookupResult(kind);
        this.listener = event -> changed.run();
        result.addLookupListener(listener);
    }

    /** All plugins of the kind. Instantiates them; do not call on the event dispatch thread. */
    public List<T> all() {
        // A lookup result fires no event before its items have been requested once.
        result.allItems();
        return Plugins.all(kind);
    }
}
