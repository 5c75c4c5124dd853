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
 * The trash that Linux desktops share (freedesktop.org Trash specification 1.0), from which their file managers can restore.
 * {@link java.awt.Desktop} supports the trash of other systems only.
 *
 * @param folder the trash folder
 */
record FreeDesktopTrash(Path folder) {
    private static final Logger LOGGER = Logger.getLogger(FreeDesktopTrash.class.getName());
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    /** The trash of the current user; empty on other systems than Linux. */
    static Optional<FreeDesktopTrash> ofThisSystem() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        String data = System.getenv("XDG_DATA_HOME");
        Path home = Path.of(System.getProperty("user.home"));
        Path share = data == null || data.isBlank() ? home.resolve(".local/share") : Path.of(data);
        return Optional.of(new FreeDesktopTrash(share.resolve("Trash")));
    }

    /** Moves a file or folder to the trash. Empty, with nothing changed, if that fails or it is on another disk. */
    Optional<Trash.Item> move(Path path) {
        Path info = null;
        try {
            Path files = Files.createDirectories(folder.resolve("files"));
            Path infos = Files.createDirectories(folder.resolve("info"));
            Path target = FileNames.free(files.resolve(path.getFileName()));
            info = Files.writeString(
                    infos.resolve(target.getFileName() + ".trashinfo"), info(path), StandardOpenOption.CREATE_NEW);
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
            return Optional.of(new Trash.Item(path, Optional.of(target), Optional.of(info), "Trash"));
        } catch (IOException e) {
            LOGGER.log(Level.FINE, "Cannot move to the trash: " + path, e);
            if (info != null) {
                deleteInfo(info);
            }
            return Optional.empty();
        }
    }

    private static String info(Path path) {
        URI uri = path.toAbsolutePath().toUri();
        String encoded = uri.getRawPath().replaceAll("/$", "");
        return "[Trash Info]\nPath=" + encoded + "\nDeletionDate=" + TIME.format(LocalDateTime.now()) + "\n";
    }

    /** Deletes the info file of an item that left the trash. A file that stays behind does no harm. */
    static void deleteInfo(Path info) {
        try {
            Files.deleteIfExists(info);
        } catch (IOException e) {
            LOGGER.log(Level.FINE, "Cannot delete " + info, e);
        }
    }
}
