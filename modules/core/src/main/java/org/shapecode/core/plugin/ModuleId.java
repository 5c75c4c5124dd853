package org.shapecode.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * A module that provides plugins, as the manifest of its jar or folder names it. Safe on any thread.
 *
 * @param name the code name base, such as {@code "org.shapecode.shapes"}; the file's name where the manifest has none
 * @param version its specification version, or empty
 */
public record ModuleId(String name, String version) {
    /** The module that a class comes from. */
    public static ModuleId of(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null
                ? new ModuleId(type.getPackageName(), "")
                : at(source.getLocation().toString());
    }

    /** The module in which a resource has this URL and path. */
    static ModuleId containing(String url, String path) {
        return at(url.endsWith(path) ? url.substring(0, url.length() - path.length()) : url);
    }

    /** The module in a jar or folder. */
    private static ModuleId at(String url) {
        String file = url.replaceFirst("^jar:", "").replaceFirst("!/?$", "");
        try {
            Path path = Path.of(URI.create(file));
            return of(path, manifest(path).getMainAttributes());
        } catch (IOException | RuntimeException e) {
            return new ModuleId(file.replaceFirst("/$", "").replaceFirst("^.*/", ""), "");
        }
    }

    static ModuleId of(Path path, Attributes manifest) {
        String name = manifest.getValue("OpenIDE-Module");
        String version = manifest.getValue("OpenIDE-Module-Specification-Version");
        return new ModuleId(
                name == null ? path.getFileName().toString() : name.replaceFirst("/.*", ""),
                version == null ? "" : version);
    }

    private static Manifest manifest(Path path) throws IOException {
        Manifest manifest = null;
        if (Files.isDirectory(path)) {
            Path file = path.resolve(JarFile.MANIFEST_NAME);
            if (Files.exists(file)) {
                try (InputStream stream = Files.newInputStream(file)) {
                    manifest = new Manifest(stream);
                }
            }
        } else {
            try (JarFile jar = new JarFile(path.toFile())) {
                manifest = jar.getManifest();
            }
        }
        return manifest == null ? new Manifest() : manifest;
    }

    /** The name and, if it is known, the version. */
    @Override
    public String toString() {
        return version.isEmpty() ? name : name + " " + version;
    }
}
