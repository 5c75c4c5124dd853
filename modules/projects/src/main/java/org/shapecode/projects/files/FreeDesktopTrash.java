package org.shapecode.projects.files;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The bin that desktops on Linux share (freedesktop.org, Trash specification 1.0), from which their file managers restore.
 * Java reaches the bins of other systems only.
 *
 * @param folder of the bin
 */
record FreeDesktopTrash(Path folder) {
    private static final Logger LOGGER = Logger.getLogger(FreeDesktopTrash.class.getName());
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    /** That of this person, on Linux. */
    static Optional<FreeDesktopTrash> ofThisSystem() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        String data = System.getenv("XDG_DATA_HOME");
        Path home = Path.of(System.getProperty("user.home"));
        Path share = data == null || data.isBlank() ? home.resolve(".local/share") : Path.of(data);
        return Optional.of(new FreeDesktopTrash(share.resolve("Trash")));
    }

    /** Takes a file or folder; false, and nothing has changed, if it lies on another disk. */
    boolean take(Path path) {
        Path info = null;
        try {
            Path files = Files.createDirectories(folder.resolve("files"));
            Path infos = Files.createDirectories(folder.resolve("info"));
            Path target = FileNames.free(files.resolve(path.getFileName()));
            info = Files.writeString(
                    infos.resolve(target.getFileName() + ".trashinfo"), note(path), StandardOpenOption.CREATE_NEW);
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            LOGGER.log(Level.FINE, "The bin does not take " + path, e);
            forget(info);
            return false;
        }
    }

    private static String note(Path path) {
        URI uri = path.toAbsolutePath().toUri();
        String encoded = uri.getRawPath().replaceAll("/$", "");
        return "[Trash Info]\nPath=" + encoded + "\nDeletionDate=" + TIME.format(LocalDateTime.now()) + "\n";
    }

    private static void forget(Path info) {
        try {
            if (info != null) {
                Files.deleteIfExists(info);
            }
        } catch (IOException e) {
            LOGGER.log(Level.FINE, "A note is left behind: " + info, e);
        }
    }
}
