package org.shapecode.toolkit.upgrade;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openide.filesystems.FileUtil;
import org.openide.modules.ModuleInstall;
import org.openide.modules.Places;
import org.shapecode.core.Version;
import org.shapecode.toolkit.theme.AppearanceSettings;

/**
 * Imports the user data of an earlier version: window layout, options, open projects, the queue and unsaved edits.
 * Each version has its own user directory, so a new one starts as a copy of the newest earlier one beside it. Names
 * that have changed since are then replaced, also in a user directory given on the command line. The appearance is set from
 * the imported options.
 *
 * <p>The module system calls this before it reads any layer, and so before the window system and the options start.
 */
@SuppressWarnings("serial")
public final class Upgrade extends ModuleInstall {
    private static final Logger LOG = Logger.getLogger(Upgrade.class.getName());
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)*");

    /** The file that records the version to which a user directory was last upgraded. */
    private static final String DONE = "var/upgraded";

    /** Called by the module system. */
    public Upgrade() {}

    @Override
    public void validate() {
        File userDirectory = Places.getUserDirectory();
        try {
            if (userDirectory != null && upgrade(userDirectory.toPath())) {
                FileUtil.getConfigRoot().refresh();
            }
        } catch (IOException | RuntimeException e) {
            // The program still works without the old settings, or with a damaged settings file.
            LOG.log(Level.WARNING, "Cannot import the settings of an earlier version", e);
        }
        AppearanceSettings.prepare();
    }

    /**
     * Upgrades a user directory, once per version.
     *
     * @return whether its configuration has changed
     */
    static boolean upgrade(Path userDirectory) throws IOException {
        Path done = userDirectory.resolve(DONE);
        if (Files.exists(done) && Files.readString(done).equals(Version.current())) {
            return false;
        }
        Optional<Path> earlier = isNew(userDirectory) ? earlier(userDirectory) : Optional.empty();
        if (earlier.isPresent()) {
            for (String kept : new String[] {"config", "var/queue.json", "autosave"}) {
                copy(earlier.get().resolve(kept), userDirectory.resolve(kept));
            }
        }
        boolean renamed = Renames.apply(userDirectory.resolve("config"));
        Files.createDirectories(done.getParent());
        Files.writeString(done, Version.current());
        return earlier.isPresent() || renamed;
    }

    private static boolean isNew(Path userDirectory) {
        return !Files.exists(userDirectory.resolve("config/Preferences"));
    }

    /** The user directory of the newest earlier version in the same folder. */
    private static Optional<Path> earlier(Path userDirectory) throws IOException {
        String own = userDirectory.getFileName().toString();
        if (!VERSION.matcher(own).matches()) {
            return Optional.empty();
        }
        Comparator<Path> byVersion =
                Comparator.comparing(path -> path.getFileName().toString(), Upgrade::compare);
        try (Stream<Path> all = Files.list(userDirectory.toAbsolutePath().getParent())) {
            return all.filter(path ->
                            VERSION.matcher(path.getFileName().toString()).matches())
                    .filter(path -> compare(path.getFileName().toString(), own) < 0)
                    .filter(path -> !isNew(path))
                    .max(byVersion);
        }
    }

    /** Compares versions numerically: 0.9 comes before 0.10. */
    private static int compare(String a, String b) {
        return Arrays.compare(numbers(a), numbers(b));
    }

    private static long[] numbers(String version) {
        return Stream.of(version.split("\\.")).mapToLong(Long::parseLong).toArray();
    }

    /** Copies all but the list of installed and disabled modules, which belong to the earlier version. */
    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.equals(from.resolve("Modules"))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = from.equals(file) ? to : to.resolve(from.relativize(file));
                if (!Files.exists(target)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
