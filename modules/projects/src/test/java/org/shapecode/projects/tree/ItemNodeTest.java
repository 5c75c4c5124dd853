package org.shapecode.projects.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.awt.datatransfer.StringSelection;
import java.awt.dnd.DnDConstants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.Action;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.actions.PasteAction;
import org.openide.nodes.Node;
import org.openide.util.ContextAwareAction;
import org.openide.util.Lookup;
import org.openide.util.Utilities;
import org.openide.util.datatransfer.PasteType;
import org.shapecode.projects.TestFolders;
import org.shapecode.projects.files.FileTasks;
import org.shapecode.runs.RunOutput;

class ItemNodeTest {
    private static final int SECONDS = 60;

    @TempDir
    Path folder;

    private static ItemNode node(Path path) {
        TreeItem item = TreeItem.at(path).orElseThrow();
        return new ItemNode(item, ItemPresenter.of(item));
    }

    /** Waits until all earlier tasks are done. */
    private static void await() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        FileTasks.run("Waiting", progress -> List.of(), paths -> done.countDown());
        assertTrue(done.await(SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void theFolderForRunsCannotBeMovedOrDeleted() throws IOException {
        Node runs = node(Files.createDirectory(folder.resolve("runs")));
        assertEquals("Runs", runs.getDisplayName());
        assertFalse(runs.canRename() || runs.canDestroy() || runs.canCut());
        Node other = node(Files.createDirectory(folder.resolve("other")));
        assertTrue(other.canRename() && other.canDestroy() && other.canCut() && other.canCopy());
    }

    @Test
    void deletingNeedsNoConfirmation() throws IOException {
        assertEquals(true, node(TestFolders.run(folder.resolve("run"))).getValue("customDelete"));
    }

    @Test
    void theContextMenuShowsTheKeysOfTheTree() throws IOException {
        Map<String, String> keys = Stream.of(
                        node(TestFolders.run(folder.resolve("run"))).getActions(true))
                .filter(action -> action != null && action.getValue(Action.ACCELERATOR_KEY) != null)
                .map(action -> action instanceof ContextAwareAction own
                        ? own.createContextAwareInstance(Lookup.EMPTY)
                        : action)
                .filter(action -> !(action instanceof PasteAction))
                .collect(Collectors.toMap(
                        action -> action.getValue(Action.NAME).toString(),
                        action -> action.getValue(Action.ACCELERATOR_KEY).toString()));
        assertEquals(
                Map.of(
                        "Open", "pressed ENTER",
                        "Cut", "ctrl pressed X",
                        "Copy", "ctrl pressed C",
                        "Rename…", "pressed F2",
                        "Delete", "pressed DELETE"),
                keys);
    }

    @Test
    void aDropFromTheTreeCopiesOrMoves() throws Exception {
        Path file = TestFolders.experiment(folder, "a");
        Node target = node(Files.createDirectory(folder.resolve("target")));
        PasteType copy = target.getDropType(node(file).drag(), DnDConstants.ACTION_COPY, -1);
        assertEquals("Copy Here", copy.getName());
        assertNull(copy.paste());
        await();
        assertTrue(Files.exists(file) && Files.exists(folder.resolve("target/a.shapecode.json")));
        PasteType move = target.getDropType(node(file).drag(), DnDConstants.ACTION_MOVE, -1);
        assertEquals("Move Here", move.getName());
    }

    @Test
    void pastingOnAnExperimentPastesBesideIt() throws Exception {
        Node a = node(TestFolders.experiment(folder, "a"));
        PasteType[] types = a.getPasteTypes(a.clipboardCopy());
        assertEquals(1, types.length);
        types[0].paste();
        await();
        assertTrue(Files.exists(folder.resolve("a 2.shapecode.json")));
    }

    @Test
    void textCannotBeDropped() throws IOException {
        Node target = node(Files.createDirectory(folder.resolve("target")));
        assertNull(target.getDropType(new StringSelection("a"), DnDConstants.ACTION_COPY, -1));
        assertEquals(0, target.getPasteTypes(new StringSelection("a")).length);
    }

    /** In the same words and by the same code as in the runs table. */
    @Test
    void aRunIsSavedFromItsContextMenu() throws Exception {
        Node run = node(TestFolders.run(folder.resolve("run")));
        List<RunOutput.Source> sources = ItemOutput.sources(run.getLookup());
        assertEquals(
                List.of(folder.resolve("run")),
                sources.stream().map(RunOutput.Source::folder).toList());
        EventQueue.invokeAndWait(() -> {
            List<String> texts = texts(Utilities.actionsToPopup(run.getActions(true), run.getLookup()));
            List<String> shared = RunOutput.items(null, sources).stream()
                    .map(JMenuItem::getText)
                    .toList();
            assertEquals(List.of("Save Figures\u2026", "Save Report\u2026", "Export"), shared);
            assertTrue(texts.containsAll(shared), texts::toString);
        });
        Node experiment = node(TestFolders.experiment(folder, "a"));
        EventQueue.invokeAndWait(
                () -> assertFalse(texts(Utilities.actionsToPopup(experiment.getActions(true), experiment.getLookup()))
                        .contains("Export")));
    }

    @Test
    void aRunThatHasNotStartedHasNothingToSave() throws Exception {
        Path waiting = folder.resolve("waiting");
        TestFolders.experiment(waiting, "experiment");
        List<JMenuItem> items = new ArrayList<>();
        for (Path run : List.of(waiting, TestFolders.run(folder.resolve("run")))) {
            List<RunOutput.Source> sources = ItemOutput.sources(node(run).getLookup());
            EventQueue.invokeAndWait(() -> items.addAll(RunOutput.items(null, sources)));
        }
        assertEquals(
                List.of(false, true, false, true, true, true),
                items.stream().map(JMenuItem::isEnabled).toList());
    }

    private static List<String> texts(JPopupMenu menu) {
        return Stream.of(menu.getComponents())
                .filter(JMenuItem.class::isInstance)
                .map(each -> ((JMenuItem) each).getText())
                .toList();
    }

    @Test
    void escapesHtmlInNames() throws IOException {
        Node node = node(Files.createDirectory(folder.resolve("R & D")));
        assertEquals("R &amp; D", node.getHtmlDisplayName());
        assertEquals("R & D", node.getName());
    }
}
