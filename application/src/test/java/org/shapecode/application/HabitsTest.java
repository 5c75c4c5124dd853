package org.shapecode.application;

import static org.shapecode.application.Desktop.act;
import static org.shapecode.application.Desktop.answer;
import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.awaitFront;
import static org.shapecode.application.Desktop.choose;
import static org.shapecode.application.Desktop.find;
import static org.shapecode.application.Desktop.onEventThread;
import static org.shapecode.application.Desktop.press;
import static org.shapecode.application.Desktop.text;
import static org.shapecode.application.Desktop.turnTo;
import static org.shapecode.application.Desktop.type;
import static org.shapecode.application.Desktop.typed;
import static org.shapecode.application.Keyboard.key;
import static org.shapecode.application.Keyboard.keyOn;

import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Rectangle;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;
import junit.framework.Test;
import org.netbeans.swing.tabcontrol.TabDisplayer;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.shapecode.toolkit.Components;

/** What a person expects of every program: close without a question, lose nothing, find, open again, take back. */
public class HabitsTest extends Driven {
    private static final String BATCH = "field-training.batch";

    /** Called by JUnit for each test. */
    public HabitsTest(String name) {
        super(name);
    }

    /** The tests of this class, run inside the application. */
    public static Test suite() {
        return Booted.suite(HabitsTest.class);
    }

    /** Ctrl+W closes an edited experiment at once; its edits return when it is opened again, and can be discarded. */
    public void testUnsavedEditsReturnAndAreDiscarded() throws Exception {
        Path file = written("kept");
        open(file);
        type(BATCH, "11");
        close("kept");
        await("it says where they are", () -> isTold("Unsaved edits of kept are kept; they return when you open it."));
        assertTrue(
                "no question",
                onEventThread(() -> find(JDialog.class, dialog -> true).isEmpty()));
        assertTrue("the file is as it was", Files.readString(file).contains("\"batch\": 10"));

        choose("File|Open Recent|kept – ");
        awaitFront("kept");
        await("it is not said any more", () -> !isTold("Unsaved edits of kept"));
        turnTo("Settings");
        await("the edit is back", () -> typed(BATCH).equals("11"));
        choose("Edit|Undo Restore Edits");
        await("the saved experiment", () -> typed(BATCH).equals("10"));
        choose("Edit|Redo");
        await("the edit again", () -> typed(BATCH).equals("11"));
        choose("File|Discard Edits");
        await("discarded", () -> typed(BATCH).equals("10"));
        choose("Edit|Undo Discard Edits");
        await("and taken back", () -> typed(BATCH).equals("11"));
        choose("File|Discard Edits");
        await("discarded for good", () -> typed(BATCH).equals("10"));
        close("kept");
        open(file);
        assertEquals("nothing returns", "10", typed(BATCH));
        close("kept");
    }

    /** Edits of a preset have no file; they stand in the menu. */
    public void testUnsavedEditsOfAPresetAreInTheMenu() throws Exception {
        choose("Window|Start Page");
        press("preset-disks");
        Desktop.awaitStatus("Training: ");
        press("cancel");
        Desktop.awaitStatus("Stopped");
        type("training.steps", "7");
        close("Disks");
        await("it says where they are", () -> isTold("Unsaved edits of Disks are kept in File > Open Recent."));
        choose("File|Open Recent|Disks (unsaved edits)");
        awaitFront("Disks");
        await("the edit is back", () -> typed("training.steps").equals("7"));
        choose("File|Discard Edits");
        await("discarded", () -> !typed("training.steps").equals("7"));
        close("Disks");
    }

    /** Ctrl+F on the JSON page finds the matches in turn. */
    public void testFindOnTheJsonPage() throws Exception {
        Path file = written("find");
        open(file);
        turnTo("JSON");
        await("the text", () -> !typed("json").isEmpty());
        keyOn("json", KeyEvent.VK_F, InputEvent.CTRL_DOWN_MASK, "the bar", () -> Desktop.isEnabled("json-find"));
        type("json-find", "IN");
        await("all are counted", () -> text("json-find-count").equals("3 matches"));
        await("the first is selected", () -> "in".equals(onEventThread(() -> json().getSelectedText())));
        int first = onEventThread(() -> json().getSelectionStart());
        keyOn(
                "json-find",
                KeyEvent.VK_F3,
                0,
                "the next",
                () -> onEventThread(() -> json().getSelectionStart()) > first);
        keyOn("json-find", KeyEvent.VK_ESCAPE, 0, "the bar is gone", () -> !Desktop.isEnabled("json-find"));
        close("find");
    }

    /** A run that was moved to Trash comes back from the Edit menu and from the notification; it opens where it is. */
    public void testARunComesBackFromTrashAndOpens() throws Exception {
        RunRows.run("Gone", 2);
        Desktop.awaitStatus("Done");
        Path run = RunRows.folder("gone");
        choose("Window|Runs");
        await("the row", () -> RunRows.onTable(table -> table.getRowCount()) >= 1);
        assertTrue(RunRows.onTable(table -> {
            table.setName("runs-table");
            table.changeSelection(RunRows.row(table, "Gone"), 0, false, false);
            return true;
        }));
        keyOn("runs-table", KeyEvent.VK_DELETE, 0, "it is gone", () -> !Files.exists(run));
        choose("Edit|Undo Move 1 run to Trash");
        awaitBack(run);
        await("it is not offered any more", () -> !isTold("Moved 1 run to "));
        keyOn("runs-table", KeyEvent.VK_DELETE, 0, "it is gone again", () -> !Files.exists(run));
        await("it is told", () -> isTold("Moved 1 run to "));
        act("Undo", JButton.class, button -> String.valueOf(button.getText()).contains("Undo"), button -> {
            button.doClick(0);
            return true;
        });
        awaitBack(run);

        choose("File|Open Run…");
        answer(run.toFile());
        awaitFront("Gone");
        Desktop.awaitStatus("Done");
        close("Gone");
        choose("File|Open Recent|Gone");
        awaitFront("Gone");
        Desktop.awaitStatus("Done");
    }

    private static void awaitBack(Path run) throws Exception {
        await("it is back", () -> Files.exists(run));
        await(
                "and selected",
                () -> RunRows.onTable(table ->
                        table.getSelectedRowCount() == 1 && table.getSelectedRow() == RunRows.row(table, "Gone")));
    }

    /** F2 offers the name that a run has, without an error, and its open page follows it to the new folder. */
    public void testARenamedRunStaysOpen() throws Exception {
        RunRows.run("Plain", 2);
        Desktop.awaitStatus("Done");
        Path before = RunRows.folder("plain");
        Path after = before.resolveSibling("Mine");
        awaitRename("Plain", true);
        type("name", "Mine");
        press("confirm");
        await("it has another name", () -> Files.exists(after) && !Files.exists(before));
        await(
                "the page follows",
                () -> onEventThread(() -> find(JButton.class, "open-folder")
                        .filter(button -> button.getToolTipText().contains(after + " "))
                        .isPresent()));
        Desktop.awaitStatus("Done");

        awaitRename("Mine", false);
        assertFalse("no error", isTold("already exists"));
        type("name", "Mine.");
        await("an error", () -> isTold("end with a dot"));
        type("name", "mine");
        await("another case will do", () -> Desktop.isEnabled("confirm"));
        press("Rename", "Cancel");
    }

    /** The commands act on the experiment that is seen, wherever the focus is, and show the run that they start. */
    public void testAnExperimentIsRunFromAnotherWindow() throws Exception {
        RunRows.open("Seen");
        turnTo("Settings");
        choose("Window|Projects");
        await(
                "Projects is active",
                () -> onEventThread(() -> WindowManager.getDefault().findTopComponent("projectTabLogical_tc")
                        == TopComponent.getRegistry().getActivated()));
        choose("Experiment|Run");
        Desktop.awaitStatus("Done");
        close("Seen");
    }

    /** The tab that was in front before, and back. */
    public void testCtrlTabSwitchesAndAMiddleClickCloses() throws Exception {
        open(written("one"));
        open(written("two"));
        switchTo("one");
        switchTo("two");
        assertTrue("a tab", onEventThread(() -> middleClick("one")));
        await("it is closed", () -> isClosed("one"));
        awaitFront("two");
        close("two");
    }

    private static void switchTo(String name) throws Exception {
        // Only there, the platform hears these keys.
        await(
                "the window has the focus",
                () -> onEventThread(() -> {
                    Frame main = WindowManager.getDefault().getMainWindow();
                    if (!main.isFocused()) {
                        main.requestFocus();
                    }
                    return main.isFocused();
                }));
        key(
                KeyEvent.VK_TAB,
                InputEvent.CTRL_DOWN_MASK,
                name + " is in front",
                () -> onEventThread(() -> {
                    TopComponent active = TopComponent.getRegistry().getActivated();
                    return active != null && name.equals(active.getDisplayName());
                }));
    }

    /** Clicks on a tab; false if there is none. */
    private static boolean middleClick(String name) {
        for (TabDisplayer tabs : Components.all(WindowManager.getDefault().getMainWindow())
                .filter(TabDisplayer.class::isInstance)
                .map(TabDisplayer.class::cast)
                .toList()) {
            for (int i = 0; i < tabs.getModel().size(); i++) {
                if (tabs.getModel().getTab(i).getComponent() instanceof TopComponent window
                        && String.valueOf(window.getDisplayName()).startsWith(name)) {
                    Rectangle tab = tabs.getTabRect(i, new Rectangle());
                    for (int id :
                            List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
                        tabs.dispatchEvent(new MouseEvent(
                                tabs,
                                id,
                                System.currentTimeMillis(),
                                InputEvent.BUTTON2_DOWN_MASK,
                                tab.x + tab.width / 2,
                                tab.y + tab.height / 2,
                                1,
                                false,
                                MouseEvent.BUTTON2));
                    }
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isTold(String part) throws Exception {
        return onEventThread(() -> find(
                        JLabel.class, line -> String.valueOf(line.getText()).contains(part))
                .isPresent());
    }

    /** Asks for another name of a run in the table. */
    private static void awaitRename(String name, boolean confirms) throws Exception {
        choose("Window|Runs");
        await(
                "the row",
                () -> RunRows.onTable(table -> IntStream.range(0, table.getRowCount())
                        .anyMatch(row ->
                                name.equals(table.getModel().getValueAt(table.convertRowIndexToModel(row), 0)))));
        assertTrue(RunRows.onTable(table -> {
            table.changeSelection(RunRows.row(table, name), 0, false, false);
            KeyEvent f2 = new KeyEvent(table, KeyEvent.KEY_PRESSED, 0, 0, KeyEvent.VK_F2, KeyEvent.CHAR_UNDEFINED);
            // It returns when the dialog is closed.
            EventQueue.invokeLater(() -> table.dispatchEvent(f2));
            return true;
        }));
        await("the dialog", () -> typed("name").equals(name));
        await("the button", () -> Desktop.isEnabled("confirm") == confirms);
    }

    private static JTextComponent json() {
        return find(JTextComponent.class, area -> "json".equals(area.getName())).orElseThrow();
    }

    private static void close(String name) throws Exception {
        awaitFront(name);
        key(KeyEvent.VK_W, InputEvent.CTRL_DOWN_MASK, name + " is closed", () -> isClosed(name));
    }

    private static boolean isClosed(String name) throws Exception {
        return onEventThread(() -> TopComponent.getRegistry().getOpened().stream()
                .noneMatch(window -> String.valueOf(window.getDisplayName()).startsWith(name)));
    }

    private static Path written(String name) throws Exception {
        String json = "{ \"schema\": 1, \"name\": \"%s\", \"training\": { \"batch\": 10 } }";
        Path home = Files.createDirectories(Path.of(System.getProperty("user.home")));
        return Files.writeString(home.resolve(name + ".shapecode.json"), json.formatted(name));
    }

    private static void open(Path file) throws Exception {
        choose("File|Open Experiment…");
        answer(file.toFile());
        awaitFront(file.getFileName().toString().split("\\.")[0]);
        turnTo("Settings");
        await("the form", () -> !typed(BATCH).isEmpty());
    }
}
