package org.shapecode.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A plugin that a module declares in {@code META-INF/services}, whether it can be loaded or not.
 *
 * @param kind the name of its kind
 * @param className the name of its class
 * @param module that declares it
 */
record Declaration(String kind, String className, ModuleId module) {
    /** A file that declares plugins of a kind. */
    record Source(Class<? extends Plugin> kind, String url) {
        private static final String FOLDER = "META-INF/services/";

        /** The files of all modules that declare plugins of a kind. */
        static List<Source> of(Class<? extends Plugin> kind, ClassLoader loader) {
            try {
                return Collections.list(loader.getResources(FOLDER + kind.getName())).stream()
                        .map(url -> new Source(kind, url.toString()))
                        .toList();
            } catch (IOException e) {
                return List.of();
            }
        }

        /** What it declares. Lines that hide the plugin of another module are ignored: no module may replace another's. */
        List<Declaration> declarations() {
            ModuleId module = ModuleId.containing(url, FOLDER + kind.getName());
            List<Declaration> all = new ArrayList<>();
            for (String line : text().split("\\R")) {
                String name = line.replaceFirst("#.*", "").strip();
                if (!name.isEmpty()) {
                    all.add(new Declaration(Plugins.kindName(kind), name, module));
                }
            }
            return all;
        }

        private String text() {
            try {
                URLConnection connection = new URL(url).openConnection();
                connection.setUseCaches(false);
                try (InputStream stream = connection.getInputStream()) {
                    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                }
            } catch (IOException e) {
                // The list of modules names a damaged jar.
                return "";
            }
        }
    }
}
