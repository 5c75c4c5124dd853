package org.shapecode.core.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.openide.util.Lookup;
import org.openide.util.lookup.Lookups;
import org.openide.util.lookup.ProxyLookup;
import org.shapecode.core.plugin.processor.PluginProcessor;

/**
 * The jar of a module that a stranger built.
 *
 * @param file the jar
 * @param home the package of its classes
 */
public record ModuleJar(Path file, String home) {
    /**
     * Compiles the sources of a module of version 1.0, and registers its plugins.
     *
     * @param folder for the jar
     * @param name its code name base
     * @param home the package of the sources
     * @param sources each a public type without package, named by the word after {@code record} or {@code class}
     */
    public static ModuleJar of(Path folder, String name, String home, String... sources) {
        try {
            Path classes = Files.createTempDirectory(folder, "classes");
            String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            StringWriter said = new StringWriter();
            JavaCompiler.CompilationTask task = ToolProvider.getSystemJavaCompiler()
                    .getTask(
                            said,
                            null,
                            null,
                            List.of("-d", classes.toString(), "-cp", path),
                            null,
                            Stream.of(sources).map(each -> source(home, each)).toList());
            task.setProcessors(List.of(new PluginProcessor()));
            if (!task.call()) {
                throw new IllegalArgumentException(said.toString());
            }
            return new ModuleJar(pack(classes, folder.resolve(name.replace('.', '-') + ".jar"), name), home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaFileObject source(String home, String text) {
        String type = text.replaceFirst("(?s).*?(?:record|class) (\\w+).*", "$1");
        URI uri = URI.create("string:///" + home.replace('.', '/') + "/" + type + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return "package " + home + ";\n" + text;
            }
        };
    }

    private static Path pack(Path classes, Path jar, String name) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("OpenIDE-Module", name);
        attributes.putValue("OpenIDE-Module-Specification-Version", "1.0");
        try (OutputStream stream = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(stream, manifest);
                Stream<Path> all = Files.walk(classes)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(each).toString().replace('\\', '/')));
                out.write(Files.readAllBytes(each));
            }
        }
        return jar;
    }

    /** Replaces or, with null, removes an entry. */
    public ModuleJar with(String entry, String content) {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path path = zip.getPath(entry);
            Files.deleteIfExists(path);
            if (content != null) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, content);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entry of a class of the module. */
    public String entry(String type) {
        return home.replace('.', '/') + "/" + type + ".class";
    }

    /** Runs a test on this thread with modules installed beside those of the class path. */
    public static void installed(Runnable test, ModuleJar... modules) {
        URL[] urls = Stream.of(modules).map(ModuleJar::url).toArray(URL[]::new);
        ClassLoader parent = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls, parent)) {
            Lookups.executeWith(
                    new ProxyLookup(Lookups.singleton(loader), Lookups.metaInfServices(loader), Lookup.getDefault()),
                    test);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(ModuleJar module) {
        try {
            return module.file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
