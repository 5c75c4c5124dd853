package org.shapecode.toolkit;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.prefs.PreferenceChangeListener;
import java.util.prefs.Preferences;
import org.openide.util.NbPreferences;
import org.shapecode.experiment.api.Trainer;

/** The user's settings, stored in the preferences of the user directory. Thread-safe. */
public final class Settings {
    /** Preference keys, as in change events. */
    public static final String THREADS = "threads";

    public static final String RUNS_AT_ONCE = "runsAtOnce";
    public static final String HOME = "home";
    public static final String THEME = "theme";
    public static final String FONT_SIZE = "fontSize";
    public static final String COLOUR_MAP = "palette";

    /** Upper limit of {@link #runsAtOnce}. */
    public static final int MOST_AT_ONCE = 64;

    /** The default of {@link #fontSize} and its limits. */
    public static final int USUAL_FONT = 100;

    public static final int SMALLEST_FONT = 80;
    public static final int LARGEST_FONT = 200;

    private Settings() {}

    /** Threads per run. Default: the number of processors. */
    public static int threads() {
        return number(THREADS, Trainer.usualThreads(), Trainer.MOST_THREADS);
    }

    /** Number of runs that train at the same time. Default: 1. */
    public static int runsAtOnce() {
        return number(RUNS_AT_ONCE, 1, MOST_AT_ONCE);
    }

    /** Threads of each job: those that train at the same time share the processors. */
    public static int threadsEach() {
        return threadsEach(runsAtOnce(), threads());
    }

    /**
     * Threads of each job under settings that need not be those of the user.
     *
     * @param atOnce number of jobs that train at the same time, at least 1
     * @param threads of a job that trains alone
     * @return at least 1
     */
    public static int threadsEach(int atOnce, int threads) {
        return Math.max(1, Math.min(threads, Trainer.usualThreads() / atOnce));
    }

    /** The folder for new projects and for runs outside a project, absolute. Default: {@code Shapecode} in the home folder. */
    public static Path home() {
        String set = preferences().get(HOME, "");
        try {
            return set.isBlank() ? defaultHome() : Path.of(set).toAbsolutePath();
        } catch (InvalidPathException e) {
            // Edited by hand or written on another operating system.
            return defaultHome();
        }
    }

    /** The theme. Default: LIGHT. */
    public static ThemeChoice theme() {
        return ThemeChoice.of(preferences().get(THEME, ""));
    }

    /** The size of the font, in percent of that of the system. Default: 100. */
    public static int fontSize() {
        return Math.max(SMALLEST_FONT, number(FONT_SIZE, USUAL_FONT, LARGEST_FONT));
    }

    /** The id of the colour map for images and heat maps; empty for the default. */
    public static String colourMap() {
        return preferences().get(COLOUR_MAP, "");
    }

    public static void setThreads(int threads) {
        preferences().putInt(THREADS, threads);
    }

    public static void setRunsAtOnce(int runs) {
        preferences().putInt(RUNS_AT_ONCE, runs);
    }

    public static void setHome(Path home) {
        preferences().put(HOME, home.equals(defaultHome()) ? "" : home.toString());
    }

    public static void setTheme(ThemeChoice theme) {
        preferences().put(THEME, theme.id());
    }

    public static void setFontSize(int percent) {
        preferences().putInt(FONT_SIZE, percent);
    }

    public static void setColourMap(String id) {
        preferences().put(COLOUR_MAP, id);
    }

    /** Adds a listener, called on any thread with the key of each changed setting. */
    public static void addListener(PreferenceChangeListener listener) {
        preferences().addPreferenceChangeListener(listener);
    }

    public static void removeListener(PreferenceChangeListener listener) {
        preferences().removePreferenceChangeListener(listener);
    }

    private static Path defaultHome() {
        return Path.of(System.getProperty("user.home"), "Shapecode");
    }

    private static int number(String key, int fallback, int max) {
        int set = preferences().getInt(key, fallback);
        return set < 1 ? fallback : Math.min(set, max);
    }

    private static Preferences preferences() {
        return NbPreferences.forModule(Settings.class);
    }
}
