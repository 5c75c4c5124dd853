package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCacheTest {
    @TempDir
    Path folder;

    private final FolderCache<String> cache = new FolderCache<>(2);
    private final List<String> read = new ArrayList<>();

    private Map<Path, FileState> states(String name) throws IOException {
        Path file = folder.resolve(name);
        return Map.of(file, FileState.of(file));
    }

    private String get(String name) throws IOException {
        return cache.get(folder.resolve(name), states(name), () -> {
            read.add(name);
            return Files.readString(folder.resolve(name));
        });
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    @Test
    void aFileIsReadAgainOnceItHasChanged() throws IOException {
        write("a", "one");
        assertEquals(Optional.empty(), cache.known(folder.resolve("a"), states("a")));
        assertEquals("one", get("a"));
        assertEquals("one", get("a"));
        assertEquals(Optional.of("one"), cache.known(folder.resolve("a"), states("a")));
        write("a", "another");
        assertEquals(Optional.empty(), cache.known(folder.resolve("a"), states("a")));
        assertEquals("another", get("a"));
        assertEquals(List.of("a", "a"), read);
    }

    @Test
    void whatWasNotAskedForLongestIsForgotten() throws IOException {
        for (String name : List.of("a", "b", "c")) {
            write(name, name);
        }
        get("a");
        get("b");
        get("a");
        get("c");
        get("a");
        get("b");
        assertEquals(List.of("a", "b", "c", "b"), read);
    }
}
