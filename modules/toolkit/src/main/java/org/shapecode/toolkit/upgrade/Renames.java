package org.shapecode.toolkit.upgrade;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Replaces names in a user directory that changed after version 0.1.0, when one module was split into six. */
final class Renames {
    /** Prefixes of class names that settings and shortcuts refer to; the most specific ones first. */
    private static final Map<String, String> CLASSES = new LinkedHashMap<>();

    static {
        CLASSES.put("org.shapecode.workbench.training.QueueWindow", "org.shapecode.queue.window.QueueWindow");
        CLASSES.put("org.shapecode.workbench.theme.", "org.shapecode.toolkit.theme.");
        CLASSES.put("org.shapecode.workbench.options.", "org.shapecode.toolkit.options.");
        CLASSES.put("org.shapecode.workbench.editor.", "org.shapecode.editor.");
        CLASSES.put("org.shapecode.workbench.views", "org.shapecode.views");
        CLASSES.put("org.shapecode.workbench.runs.", "org.shapecode.runs.");
    }

    /** Options that moved to the preferences of another module. */
    private static final Map<String, List<String>> OPTIONS = Map.of(
            "toolkit.properties", List.of("threads", "runsAtOnce", "home", "theme", "palette"),
            "runs.properties", List.of("columns"));

    private static final Pattern SERIALISED = Pattern.compile("<serialdata class=\"(org\\.shapecode\\.[\\w.]+)\">");

    private Renames() {}

    /**
     * Replaces outdated names in the configuration of a user directory.
     *
     * @param config the {@code config} folder; need not exist
     * @return whether any were replaced
     */
    static boolean apply(Path config) throws IOException {
        if (!Files.isDirectory(config)) {
            return false;
        }
        boolean changed = splitOptions(config.resolve("Preferences/org/shapecode"));
        List<Path> files;
        try (Stream<Path> all = Files.walk(config)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            // ISO 8859-1 maps every byte to a character, so binary files survive unchanged.
            String before = Files.readString(file, StandardCharsets.ISO_8859_1);
            String after = renamed(before);
            if (!after.equals(before)) {
                Files.writeString(file, after, StandardCharsets.ISO_8859_1);
                changed = true;
            }
        }
        return changed;
    }

    private static String renamed(String text) {
        String result = text;
        for (Map.Entry<String, String> each : CLASSES.entrySet()) {
            result = result.replace(each.getKey(), each.getValue());
            result = result.replace(
                    each.getKey().replace('.', '-'), each.getValue().replace('.', '-'));
        }
        Matcher serialised = SERIALISED.matcher(result);
        return !result.equals(text) && serialised.find() ? instance(serialised.group(1)) : result;
    }

    /** Settings that create the window afresh: its serialised form contains the old class name but no state. */
    private static String instance(String type) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE settings PUBLIC "-//NetBeans//DTD Session settings 1.0//EN" "http://www.netbeans.org/dtds/sessionsettings-1_0.dtd">
                <settings version="1.0">
                  <instance class="%s"/>
                </settings>
                """.formatted(type);
    }

    private static boolean splitOptions(Path folder) throws IOException {
        Path old = folder.resolve("workbench.properties");
        Properties left = read(old);
        boolean changed = false;
        for (Map.Entry<String, List<String>> each : OPTIONS.entrySet()) {
            Path file = folder.resolve(each.getKey());
            Properties moved = read(file);
            boolean any = false;
            for (String key : each.getValue()) {
                Object value = left.remove(key);
                if (value != null) {
                    moved.putIfAbsent(key, value);
                    any = true;
                }
            }
            if (any) {
                write(moved, file);
                write(left, old);
                changed = true;
            }
        }
        return changed;
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                properties.load(in);
            }
        }
        return properties;
    }

    private static void write(Properties properties, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
    }
}
