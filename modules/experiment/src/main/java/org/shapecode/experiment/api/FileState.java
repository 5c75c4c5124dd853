package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;

/** The state of a file, as far as it can be told without reading it; changed is the inode's time, which nobody can set. */
record FileState(long size, FileTime modified, Object changed, Object key) {
    static FileState of(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            Map<String, Object> found = Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,fileKey");
            return new FileState(
                    (Long) found.get("size"),
                    (FileTime) found.get("lastModifiedTime"),
                    found.get("ctime"),
                    found.get("fileKey"));
        }
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileState(found.size(), found.lastModifiedTime(), found.creationTime(), found.fileKey());
    }
}
