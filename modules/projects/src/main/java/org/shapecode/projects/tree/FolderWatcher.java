package org.shapecode.projects.tree;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.openide.filesystems.FileAttributeEvent;
import org.openide.filesystems.FileChangeListener;
import org.openide.filesystems.FileEvent;
import org.openide.filesystems.FileRenameEvent;
import org.openide.filesystems.FileUtil;

/** Watches the files directly in some folders. Not on the event dispatch thread. */
final class FolderWatcher {
    private final Set<Path> watched = new HashSet<>();
    private final FileChangeListener listener;

    /**
     * A watcher without folders.
     *
     * @param changed called on any thread when a file is created, changed, renamed or deleted; must return immediately
     */
    FolderWatcher(Runnable changed) {
        this.listener = new Listener(changed);
    }

    /** Watches these folders and no others. They need not exist. */
    synchronized void watchOnly(Set<Path> folders) {
        for (Path folder : Set.copyOf(watched)) {
            if (!folders.contains(folder)) {
                watched.remove(folder);
                FileUtil.removeFileChangeListener(listener, folder.toFile());
            }
        }
        for (Path folder : folders) {
            if (watched.add(folder)) {
                FileUtil.addFileChangeListener(listener, folder.toFile());
            }
        }
    }

    private record Listener(Runnable changed) implements FileChangeListener {
        @Override
        public void fileFolderCreated(FileEvent event) {
            changed.run();
        }

        @Override
        public void fileDataCreated(FileEvent event) {
            changed.run();
        }

        @Override
        public void fileChanged(FileEvent event) {
            changed.run();
        }

        @Override
        public void fileDeleted(FileEvent event) {
            changed.run();
        }

        @Override
        public void fileRenamed(FileRenameEvent event) {
            changed.run();
        }

        @Override
        public void fileAttributeChanged(FileAttributeEvent event) {
            // Attributes are not shown.
        }
    }
}
