package org.shapecode.toolkit;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.prefs.PreferenceChangeListener;
import java.util.prefs.Preferences;
import org.openide.util.NbPreferences;
import org.shapecode.experiment.api.Trainer;

/** What a person has set for the whole program; kept in the user directory. Safe on any thread. */
public final class Settings {
    /** The keys under which a change is told. */
    public static final String THREADS = "threads";

    public static final String RUNS_AT_ONCE = "runsAtOnce";
    public static final String HOME = "home";
    public static final String THEME = "theme";
    public static final String PALETTE = "palette";

    /** How many runs can train side by side. */
    public static final int MOST_AT_ONCE = 64;

    private Settings() {}

    /** On how many threads one run trains; at first, one for each processor. */
    public static int threads() {
        return number(THREADS, Trainer.usualThreads(), Trainer.MOST_THREADS);
    }

    /** How many runs train side by side. */
    public static int runsAtOnce() {
        return number(RUNS_AT_ONCE, 1, MOST_AT_ONCE);
    }

    /** The folder for projects, and for the runs of experiments that belong to none. */
    public static Path home() {
        String set = preferences().get(HOME, "");
        try {
            return set.isBlank() ? usualHome() : Path.of(set).toAbsolutePath();
        } catch (InvalidPathException e) {
            // Written by hand or on another system.
            return usualHome();
        }
    }

    /** Light or dark, or what the system has. */
    public static ThemeChoice theme() {
        return ThemeChoice.of(preferences().get(THEME, ""));
    }

    /** The name of the colours in which values are drawn; empty for the usual ones. */
    public static String palette() {
        return preferences().get(PALETTE, "");
    }

    public static void setThreads(int threads) {
        preferences().putInt(THREADS, threads);
    }

    public static void setRunsAtOnce(int runs) {
        preferences().putInt(RUNS_AT_ONCE, runs);
    }

    public static void setHome(Path home) {
        preferences().put(HOME, home.equals(usualHome()) ? "" : home.toString());
    }

    public static void setTheme(ThemeChoice theme) {
        preferences().put(THEME, theme.id());
    }

    public static void setPalette(String palette) {
        preferences().put(PALETTE, palette);
    }

    /** Told, on any thread, of each change with its key; to be kept by whoever wants to hear. */
    public static void addListener(PreferenceChangeListener listener) {
        preferences().addPreferenceChangeListener(listener);
    }

    public static void removeListener(PreferenceChangeListener listener) {
        preferences().removePreferenceChangeListener(listener);
    }

    private static Path usualHome() {
        return Path.of(System.getProperty("user.home"), "Shapecode");
    }

    private static int number(String key, int usual, int most) {
        int set = preferences().getInt(key, usual);
        return set < 1 ? usual : Math.min(set, most);
    }

    private static Preferences preferences() {
        return NbPreferences.forModule(Settings.class);
    }
}
