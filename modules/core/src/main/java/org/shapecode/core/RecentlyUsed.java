package org.shapecode.core;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The values that were used last, by key; beyond a number of them, the one that was not asked for longest is forgotten.
 * Thread-safe.
 *
 * @param <K> of the keys
 * @param <V> of the values
 */
public final class RecentlyUsed<K, V> {
    private final Map<K, V> values;

    /**
     * None yet.
     *
     * @param most how many are kept, at least 1
     */
    public RecentlyUsed(int most) {
        values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    public synchronized Optional<V> get(K key) {
        return Optional.ofNullable(values.get(key));
    }

    public synchronized void put(K key, V value) {
        values.put(key, value);
    }

    public synchronized void clear() {
        values.clear();
    }
}
