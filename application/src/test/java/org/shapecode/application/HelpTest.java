package org.shapecode.application;

import static org.shapecode.application.Desktop.answer;
import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.choose;
import static org.shapecode.application.Desktop.find;
import static org.shapecode.application.Desktop.onEventThread;
import static org.shapecode.application.Desktop.press;
import static org.shapecode.application.Desktop.type;
import static org.shapecode.application.Keyboard.key;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.swing.text.BadLocationException;
import javax.swing.text.JTextComponent;
import junit.framework.Test;
import org.openide.util.HelpCtx;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/** The help in the real window: shortcuts as they are bound, the page of a dialog, and of a view. */
public class HelpTest extends Driven {

    /** Called by JUnit for each test. */
    public HelpTest(String name) {
        super(name);
    }

    /** The tests of this class, run inside the application. */
    public static Test suite() {
        return Booted.suite(HelpTest.class);
    }

    /** Every way to the help leads to its page. */
    public void testEveryWayLeadsToItsPage() throws Exception {
        choose("Help|Keyboard Shortcuts");
        await("the shortcuts are those of the keymap", () -> help().contains("F9") && help().contains("Ctrl+Alt+2"));

        new HelpCtx("org.netbeans.modules.autoupdate.ui.PluginManagerUI").display();
        await("the page of a dialog of the platform", () -> help().contains("Write a plugin"));

        new HelpCtx("org.shapecode.help.views#loss").display();
        await("the page of a help context", () -> help().contains("Code against attribute"));
    }

    /** The key opens the page of views where it tells of the one that is active. */
    public void testTheKeyOnAViewOpensItsPage() throws Exception {
        choose("Window|Views|Accuracy|Loss against attribute");
        await("the view is active", () -> "view-error".equals(active()));
        key(KeyEvent.VK_F1, "the help is active", () -> "HelpWindow".equals(active()));
        await("what is told of the view is seen", () -> seen().contains("Loss against attribute"));
    }

    /** The report of a problem is shown before it is saved in one file, without what tells who sends it. */
    public void testAProblemReportIsShownAndSaved() throws Exception {
        RunRows.run("Reported", 2);
        Desktop.awaitStatus("Done");
        Path home = Path.of(System.getProperty("user.home"));
        Logger.getLogger("org.shapecode").info("Cannot read " + home.resolve("Jane Smith/images.csv"));
        choose("Help|Report a Problem…");
        await("the report is shown", () -> report().contains("== Log =="));
        type("problem-story", "It stopped.");
        Path folder = Files.createDirectory(home.resolve("reports"));
        Path file = folder.resolve("problem.txt");
        press("Report a Problem", "Save…");
        answer(file.toFile());
        await("it is saved", () -> Files.exists(file));
        String saved = Files.readString(file);
        assertEquals("what is seen", "== What happened ==\nIt stopped.\n\n" + report(), saved);
        for (String part : List.of(
                "\nModule org.shapecode.workbench",
                "\n== Last run: provenance ==\n{",
                "Cannot read …/images.csv",
                "\n== Log of the start before ==")) {
            assertTrue(part + " in " + saved, saved.contains(part));
        }
        for (String personal :
                List.of(home.toString(), home.getFileName().toString(), "Jane", System.getProperty("user.name"))) {
            assertFalse(
                    personal + " in " + saved,
                    Pattern.compile("\\b" + Pattern.quote(personal) + "\\b")
                            .matcher(saved)
                            .find());
        }
        assertEquals("one file", 1, folder.toFile().list().length);
        press("Report a Problem", "Close");
        await("it is closed", () -> report().isEmpty());
    }

    private static String report() throws Exception {
        return onEventThread(() -> find(JTextComponent.class, text -> "problem-report".equals(text.getName()))
                .map(JTextComponent::getText)
                .orElse(""));
    }

    private static String active() throws Exception {
        return onEventThread(() -> {
            TopComponent active = TopComponent.getRegistry().getActivated();
            return active == null ? "" : WindowManager.getDefault().findTopComponentID(active);
        });
    }

    /** The text of the page that is shown. */
    private static String help() throws Exception {
        return onPage(page -> page.getDocument().getText(0, page.getDocument().getLength()));
    }

    /** The part of it that is in sight. */
    private static String seen() throws Exception {
        return onPage(page -> {
            Rectangle sight = page.getVisibleRect();
            int from = page.viewToModel2D(sight.getLocation());
            int to = page.viewToModel2D(new Point(sight.x + sight.width, sight.y + sight.height));
            return page.getDocument().getText(from, to - from);
        });
    }

    private interface Look {
        String at(JTextComponent page) throws BadLocationException;
    }

    private static String onPage(Look look) throws Exception {
        return onEventThread(() -> {
            Optional<JTextComponent> page = find(JTextComponent.class, text -> "help-text".equals(text.getName()));
            return page.isPresent() ? look.at(page.get()) : "";
        });
    }
}
