package org.shapecode.backends;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.CacheFolder;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/**
 * This installation with the user's plugins, as it travels to workers: an archive in the cache folder that is made once for each
 * state of the modules.
 *
 * @param folder of the installation
 * @param plugins folders of modules beside it
 * @param cache of archives
 */
record SparkProgram(Path folder, List<Path> plugins, Path cache) {
    /** The folder of Spark itself in the installation, which workers do not need. */
    static final String SPARK = "spark";

    /** What the unpacked archive is called on the workers. */
    static final String NAME = "shapecode";

    /** The program in it that trains. */
    static final List<String> COMMAND = List.of("bin/shapecode-cli", "train", "-");

    private static final Set<String> LEFT_OUT = Set.of(SPARK, "sdk", "jre");
    private static final Set<String> OF_PLUGINS = Set.of("modules", "core", "lib");
    private static final String RECORDS = "config/Modules";
    private static final String CLUSTERS = "etc/shapecode.clusters";
    private static final String CONFIGURATION = "etc/shapecode.conf";
    private static final String SUFFIX = ".zip";
    private static final int KEPT = 3;

    /**
     * The program that runs.
     *
     * @throws Problem if it is no installation
     */
    static SparkProgram installed() {
        String platform = System.getProperty("netbeans.home", "");
        if (platform.isEmpty()) {
            throw new Problem(
                    "Spark needs an installed Shapecode to send to its workers; start Shapecode from its folder.");
        }
        Path folder = Path.of(platform).toAbsolutePath().normalize().getParent();
        Set<Path> plugins = new LinkedHashSet<>();
        for (String each : (System.getProperty("netbeans.dirs", "")
                        + File.pathSeparator
                        + System.getProperty("netbeans.user", ""))
                .split(File.pathSeparator)) {
            Path cluster = Path.of(each).toAbsolutePath().normalize();
            if (!each.isEmpty() && !cluster.startsWith(folder) && Files.isDirectory(cluster.resolve("modules"))) {
                plugins.add(cluster);
            }
        }
        return new SparkProgram(folder, List.copyOf(plugins), CacheFolder.of(SPARK));
    }

    /** Where the archive is, or will be. */
    Path archive() {
        return archive(files());
    }

    private Path archive(TreeMap<String, Path> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (var each : files.entrySet()) {
                String state = each.getKey() + " " + Files.size(each.getValue()) + " "
                        + Files.getLastModifiedTime(each.getValue()).toMillis() + "\n";
                digest.update(state.getBytes(StandardCharsets.UTF_8));
            }
            return cache.resolve(HexFormat.of().formatHex(digest.digest()).substring(0, 16) + SUFFIX);
        } catch (IOException e) {
            throw new Problem("Cannot read the installation in " + folder + ": " + Reason.of(e) + ".", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Makes the archive, unless it is there. Takes some seconds.
     *
     * @throws Problem if it cannot be written
     */
    Path pack() {
        TreeMap<String, Path> files = files();
        Path archive = archive(files);
        try {
            if (Files.exists(archive)) {
                Files.setLastModifiedTime(archive, FileTime.from(Instant.now()));
                return archive;
            }
            AtomicFiles.createFolders(cache);
            AtomicFiles.deleteLeftovers(cache);
            AtomicFiles.write(archive, temporary -> write(files, temporary));
            deleteOld();
            return archive;
        } catch (IOException e) {
            throw new Problem("Cannot write " + archive + ", the program for the workers: " + Reason.of(e) + ".", e);
        }
    }

    private void write(TreeMap<String, Path> files, Path archive) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(archive)))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var each : files.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                // The platform compares the times of modules.
                entry.setLastModifiedTime(Files.getLastModifiedTime(each.getValue()));
                zip.putNextEntry(entry);
                if (each.getKey().equals(CONFIGURATION)) {
                    zip.write(withoutJava(each.getValue()).getBytes(StandardCharsets.UTF_8));
                } else {
                    Files.copy(each.getValue(), zip);
                }
                if (each.getKey().equals(CLUSTERS)) {
                    for (int i = 0; i < plugins.size(); i++) {
                        zip.write(("\n" + cluster(i) + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                }
                zip.closeEntry();
            }
        }
    }

    /** Workers use a Java of their own: the one here may be for another system. */
    private static String withoutJava(Path configuration) throws IOException {
        return Files.readAllLines(configuration).stream()
                .filter(line -> !line.startsWith("jdkhome="))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String cluster(int number) {
        return "plugins-" + number;
    }

    /** An archive may be in use by a driver that has yet to send it: the last ones are kept, too. */
    private void deleteOld() throws IOException {
        List<Path> archives;
        try (Stream<Path> children = Files.list(cache)) {
            archives = children.filter(path -> path.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing((Path path) -> path.toFile().lastModified())
                            .reversed())
                    .toList();
        }
        for (Path old : archives.subList(Math.min(KEPT, archives.size()), archives.size())) {
            AtomicFiles.deleteTree(old);
        }
    }

    /** The files of the archive by their names in it. */
    private TreeMap<String, Path> files() {
        TreeMap<String, Path> files = new TreeMap<>();
        collect(
                folder,
                "",
                name -> !LEFT_OUT.contains(Path.of(name).getName(0).toString()) && !name.endsWith(".exe"),
                files);
        for (int i = 0; i < plugins.size(); i++) {
            collect(
                    plugins.get(i),
                    cluster(i) + "/",
                    name -> name.startsWith(RECORDS)
                            || OF_PLUGINS.contains(Path.of(name).getName(0).toString()),
                    files);
        }
        return files;
    }

    private static void collect(Path root, String prefix, Predicate<String> wanted, TreeMap<String, Path> files) {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(root)) {
            walk.filter(Files::isRegularFile).forEach(all::add);
        } catch (IOException | UncheckedIOException e) {
            throw new Problem("Cannot read the installation in " + root + ": " + Reason.of(e) + ".", e);
        }
        for (Path each : all) {
            String name = root.relativize(each).toString().replace('\\', '/');
            if (wanted.test(name)) {
                files.put(prefix + name, each);
            }
        }
    }
}
