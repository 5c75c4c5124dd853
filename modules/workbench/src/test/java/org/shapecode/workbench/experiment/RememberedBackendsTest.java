package org.shapecode.workbench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Json;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.study.LocalBackend;
import org.shapecode.queue.TestCluster;

class RememberedBackendsTest {
    private final TestCluster cluster = new TestCluster("long", 12, List.of("a,b"));

    @TempDir
    Path folder;

    private RunStore store() {
        return new RunStore(folder);
    }

    private Path file() {
        return folder.resolve("run-on.json");
    }

    /** Of a backend that is not installed, and of one whose settings another version wrote. */
    @Test
    void whatCannotBeUsedHereIsKept() throws IOException {
        String other =
                "{\"on\": \"elsewhere\", \"settings\": {\"elsewhere\": {\"plugin\": \"elsewhere\", \"queue\": 7},"
                        + " \"test-cluster\": {\"plugin\": \"test-cluster\", \"hours\": 1000}}}";
        Files.writeString(file(), other);
        assertEquals(new RememberedBackends("elsewhere", Map.of()), RememberedBackends.read(store()));
        RememberedBackends.remember(new LocalBackend(), store());
        Map<?, ?> settings = (Map<?, ?>) ((Map<?, ?>) Json.read(file())).get("settings");
        assertEquals(Map.of("plugin", "elsewhere", "queue", 7), settings.get("elsewhere"));
        assertEquals(1000, ((Map<?, ?>) settings.get("test-cluster")).get("hours"));
        assertEquals("local", RememberedBackends.read(store()).chosen());
    }

    /** Two windows of a project: the one does not know what the other has written meanwhile. */
    @Test
    void whatAnotherWindowHasWrittenStays() {
        RememberedBackends.remember(cluster, store());
        RememberedBackends.remember(new LocalBackend(), store());
        assertEquals(cluster, RememberedBackends.read(store()).backends().get(cluster.id()));
    }

    @Test
    void aDamagedFileIsWrittenAnew() throws IOException {
        Files.writeString(file(), "{");
        assertEquals(RememberedBackends.NONE, RememberedBackends.read(store()));
        RememberedBackends.remember(cluster, store());
        assertEquals(RememberedBackends.NONE.with(cluster), RememberedBackends.read(store()));
    }
}
