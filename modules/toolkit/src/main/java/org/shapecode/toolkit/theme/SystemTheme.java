package org.shapecode.toolkit.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.Utilities;

/** The theme of the operating system. */
final class SystemTheme {
    private static final Logger LOGGER = Logger.getLogger(SystemTheme.class.getName());
    private static final int TIMEOUT_SECONDS = 2;

    private SystemTheme() {}

    /** Whether the system uses a dark theme; false if it cannot be determined. Do not call on the event dispatch thread. */
    static boolean isDark() {
        if (Utilities.isWindows()) {
            String key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
            return output("reg", "query", key, "/v", "AppsUseLightTheme").contains("0x0");
        }
        return Utilities.isMac()
                ? output("defaults", "read", "-g", "AppleInterfaceStyle").contains("Dark")
                : output("gsettings", "get", "org.gnome.desktop.interface", "color-scheme")
                        .contains("dark");
    }

    private static String output(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            LOGGER.log(Level.FINE, "Cannot determine the system theme", e);
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
