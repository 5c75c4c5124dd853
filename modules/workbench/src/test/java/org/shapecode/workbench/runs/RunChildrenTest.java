package org.shapecode.workbench.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.nodes.Children;
import org.openide.nodes.Node;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.workbench.Samples;

class RunChildrenTest {
    @TempDir
    Path folder;

    private void make(String name) throws IOException {
        Path run = Files.createDirectories(folder.resolve(name));
        Samples.small().write(run.resolve("experiment.shapecode.json"));
    }

    private static List<String> names(Children children) {
        return Arrays.stream(children.getNodes(true)).map(Node::getDisplayName).toList();
    }

    @Test
    void aNodeStaysWhileItsRunGoesOn() throws IOException {
        make("a");
        RunChildren runs = new RunChildren(new RunStore(folder));
        Children children = Children.create(runs, false);
        assertEquals(List.of("Small – stopped"), names(children));
        Node node = children.getNodeAt(0);

        Files.writeString(folder.resolve("a/summary.json"), "{ \"loss.test\": 4.5 }");
        runs.reload();
        assertEquals(List.of("Small – done"), names(children));
        assertSame(node, children.getNodeAt(0));
        assertEquals(2, node.getPropertySets().length);
    }

    @Test
    void runsComeAndGo() throws IOException {
        RunChildren runs = new RunChildren(new RunStore(folder));
        Children children = Children.create(runs, false);
        assertEquals(List.of(), names(children));
        make("a");
        make("b");
        runs.reload();
        assertEquals(2, names(children).size());
        Files.delete(folder.resolve("a/experiment.shapecode.json"));
        runs.reload();
        assertEquals(1, names(children).size());
    }
}
