package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** The state of a file, as far as it can be told without reading it; changed is the inode's time, which nobody can set. */
record FileState(long size, FileTime modified, Object changed, Object key) {
    static FileState of(Path file) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        return new FileState(
                found.size(),
                found.lastModifiedTime(),
                unix ? Files.getAttribute(file, "unix:ctime") : found.creationTime(),
                found.fileKey());
    }
}
