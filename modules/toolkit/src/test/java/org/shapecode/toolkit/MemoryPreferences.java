package org.shapecode.toolkit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.prefs.AbstractPreferences;
import java.util.prefs.Preferences;
import org.openide.util.NbPreferences;
import org.openide.util.lookup.ServiceProvider;

/** Keeps preferences in memory, so that tests leave the preferences of the user alone. */
@ServiceProvider(service = NbPreferences.Provider.class)
public final class MemoryPreferences implements NbPreferences.Provider {
    private final Preferences root = new Node(null, "");

    @Override
    @SuppressWarnings("rawtypes")
    public Preferences preferencesForModule(Class type) {
        return root.node(type.getPackageName());
    }

    @Override
    public Preferences preferencesRoot() {
        return root;
    }

    private static final class Node extends AbstractPreferences {
        private final Map<String, String> values = new ConcurrentHashMap<>();
        private final Map<String, Node> children = new ConcurrentHashMap<>();

        Node(Node parent, String name) {
            super(parent, name);
        }

        @Override
        protected void putSpi(String key, String value) {
            values.put(key, value);
        }

        @Override
        protected String getSpi(String key) {
            return values.get(key);
        }

        @Override
        protected void removeSpi(String key) {
            values.remove(key);
        }

        @Override
        protected void removeNodeSpi() {
            values.clear();
        }

        @Override
        protected String[] keysSpi() {
            return values.keySet().toArray(String[]::new);
        }

        @Override
        protected String[] childrenNamesSpi() {
            return children.keySet().toArray(String[]::new);
        }

        @Override
        protected AbstractPreferences childSpi(String name) {
            return children.computeIfAbsent(name, key -> new Node(this, key));
        }

        @Override
        protected void syncSpi() {
            // No backing store.
        }

        @Override
        protected void flushSpi() {
            // No backing store.
        }
    }
}
