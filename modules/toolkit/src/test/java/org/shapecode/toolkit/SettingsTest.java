package org.shapecode.toolkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.prefs.BackingStoreException;
import java.util.prefs.PreferenceChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openide.util.NbPreferences;

class SettingsTest {
    @AfterEach
    void forget() throws BackingStoreException {
        NbPreferences.forModule(Settings.class).clear();
    }

    @Test
    void hasDefaults() {
        assertEquals(Runtime.getRuntime().availableProcessors(), Settings.threads());
        assertEquals(1, Settings.runsAtOnce());
        assertEquals(Path.of(System.getProperty("user.home"), "Shapecode"), Settings.home());
        assertEquals(ThemeChoice.LIGHT, Settings.theme());
        assertEquals(100, Settings.fontSize());
        assertEquals("", Settings.colourMap());
    }

    @Test
    void storesEachSetting() {
        Settings.setThreads(3);
        Settings.setRunsAtOnce(2);
        Settings.setHome(Path.of("/data/shapes"));
        Settings.setTheme(ThemeChoice.SYSTEM);
        Settings.setColourMap("viridis");
        assertEquals(3, Settings.threads());
        assertEquals(2, Settings.runsAtOnce());
        assertEquals(Path.of("/data/shapes").toAbsolutePath(), Settings.home());
        assertEquals(ThemeChoice.SYSTEM, Settings.theme());
        assertEquals("viridis", Settings.colourMap());
    }

    @Test
    void invalidValuesFallBackToDefaults() {
        NbPreferences.forModule(Settings.class).put(Settings.THREADS, "-4");
        NbPreferences.forModule(Settings.class).put(Settings.RUNS_AT_ONCE, "many");
        NbPreferences.forModule(Settings.class).put(Settings.THEME, "pink");
        NbPreferences.forModule(Settings.class).put(Settings.HOME, "  ");
        NbPreferences.forModule(Settings.class).put(Settings.FONT_SIZE, "large");
        hasDefaults();
    }

    @Test
    void notifiesListenersOfChanges() throws InterruptedException {
        LinkedBlockingQueue<String> keys = new LinkedBlockingQueue<>();
        PreferenceChangeListener listener = event -> keys.add(event.getKey());
        Settings.addListener(listener);
        try {
            Settings.setThreads(5);
            assertEquals(Settings.THREADS, keys.poll(10, TimeUnit.SECONDS));
        } finally {
            Settings.removeListener(listener);
        }
        assertTrue(keys.isEmpty());
    }
}
