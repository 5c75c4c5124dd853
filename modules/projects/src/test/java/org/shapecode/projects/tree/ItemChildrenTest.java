package org.shapecode.projects.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.filesystems.FileUtil;
import org.openide.nodes.AbstractNode;
import org.openide.nodes.Children;
import org.openide.nodes.Node;
import org.openide.nodes.NodeAdapter;
import org.openide.nodes.NodeMemberEvent;
import org.shapecode.projects.TestFolders;
import org.shapecode.views.live.Viewable;

class ItemChildrenTest {
    private static final int SECONDS = 60;

    @TempDir
    Path folder;

    private ItemChildren items() {
        return new ItemChildren(new TreeItem(folder, ItemKind.PROJECT));
    }

    private static List<String> names(Children children) {
        return Arrays.stream(children.getNodes(true)).map(Node::getDisplayName).toList();
    }

    @Test
    void ordersExperimentsBeforeFoldersAndRuns() throws IOException {
        TestFolders.run(folder.resolve("a"));
        Files.createDirectory(folder.resolve("b"));
        TestFolders.study(folder.resolve("c"));
        TestFolders.experiment(folder, "z");
        TestFolders.experiment(folder, "Y");
        assertEquals(List.of("Y", "z", "b", "c", "a"), names(Children.create(items(), false)));
    }

    /** For that lock, the event dispatch thread waits. */
    @Test
    void nodesAreMadeOutsideTheLockOfTheTree() throws IOException {
        TestFolders.run(folder.resolve("a"));
        TestFolders.run(folder.resolve("b"));
        List<Boolean> locked = new CopyOnWriteArrayList<>();
        ItemChildren items = new ItemChildren(new TreeItem(folder, ItemKind.PROJECT), (item, presentation) -> {
            locked.add(Children.MUTEX.isWriteAccess());
            return new ItemNode(item, presentation);
        });
        assertEquals(2, Children.create(items, true).getNodes(true).length);
        assertEquals(List.of(false, false), locked);
    }

    @Test
    void aRunKeepsItsNodeWhileItsStateChanges() throws IOException {
        Path run = TestFolders.run(folder.resolve("a"));
        ItemChildren items = items();
        Children children = Children.create(items, false);
        Node node = children.getNodes(true)[0];
        assertEquals("a <font color='!Shapecode.secondaryText'>stopped</font>", node.getHtmlDisplayName());
        TestFolders.doneRun(run);
        items.reload();
        assertSame(node, children.getNodes(true)[0]);
        assertEquals("a <font color='!Shapecode.secondaryText'>done</font>", node.getHtmlDisplayName());
    }

    @Test
    void aRunIsASubjectForViews() throws IOException {
        TestFolders.run(folder.resolve("a"));
        TestFolders.experiment(folder, "b");
        Node[] nodes = Children.create(items(), false).getNodes(true);
        Viewable subject = nodes[1].getLookup().lookup(Viewable.class);
        assertEquals(folder.resolve("a"), subject.folder().orElseThrow());
        assertNull(nodes[0].getLookup().lookup(Viewable.class));
    }

    @Test
    void aStudyIsASubjectForViews() throws IOException {
        Path study = TestFolders.study(folder.resolve("a"));
        Node node = Children.create(items(), false).getNodes(true)[0];
        Viewable subject = node.getLookup().lookup(Viewable.class);
        assertEquals(study, subject.folder().orElseThrow());
    }

    @Test
    void onlyAStoppedRunIsResumable() throws IOException {
        Path run = TestFolders.run(folder.resolve("a"));
        ItemChildren items = items();
        Children children = Children.create(items, false);
        Node node = children.getNodes(true)[0];
        assertNotNull(node.getLookup().lookup(ItemNode.Resumable.class));
        TestFolders.doneRun(run);
        items.reload();
        assertEquals(1, children.getNodes(true).length);
        assertNull(node.getLookup().lookup(ItemNode.Resumable.class));
    }

    @Test
    void aCopiedRunAppears() throws IOException, InterruptedException {
        Node root = new AbstractNode(Children.create(items(), true));
        CountDownLatch appeared = new CountDownLatch(1);
        root.addNodeListener(new NodeAdapter() {
            @Override
            public void childrenAdded(NodeMemberEvent event) {
                if (Arrays.stream(event.getDelta())
                        .anyMatch(node -> node.getName().equals("Größe 1"))) {
                    appeared.countDown();
                }
            }
        });
        assertEquals(List.of(), names(root.getChildren()));
        TestFolders.run(folder.resolve("Größe 1"));
        // The system reports new files with a delay.
        FileUtil.refreshFor(folder.toFile());
        assertTrue(appeared.await(SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void aMissingFolderIsEmpty() {
        assertEquals(
                List.of(),
                names(Children.create(new ItemChildren(new TreeItem(folder.resolve("no"), ItemKind.FOLDER)), false)));
    }
}
