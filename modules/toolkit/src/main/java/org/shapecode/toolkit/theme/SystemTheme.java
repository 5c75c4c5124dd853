package org.shapecode.toolkit.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.Utilities;

/** Whether the system's windows are dark. */
final class SystemTheme {
    private static final Logger LOGGER = Logger.getLogger(SystemTheme.class.getName());
    private static final int PATIENCE_SECONDS = 2;

    private SystemTheme() {}

    /** Asks the system; light if it cannot tell. Not on the event dispatch thread. */
    static boolean isDark() {
        if (Utilities.isWindows()) {
            String key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
            return answer("reg", "query", key, "/v", "AppsUseLightTheme").contains("0x0");
        }
        return Utilities.isMac()
                ? answer("defaults", "read", "-g", "AppleInterfaceStyle").contains("Dark")
                : answer("gsettings", "get", "org.gnome.desktop.interface", "color-scheme")
                        .contains("dark");
    }

    private static String answer(String... question) {
        try {
            Process process = new ProcessBuilder(question)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            LOGGER.log(Level.FINE, "The system does not tell its theme", e);
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
