package org.shapecode.application;

import static org.shapecode.application.Desktop.await;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.util.concurrent.FutureTask;
import javax.swing.text.JTextComponent;
import junit.framework.Test;
import org.openide.awt.Actions;
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
        choose("org.shapecode.workbench.help.ShortcutsAction");
        await("the shortcuts are those of the keymap", () -> help().contains("F9") && help().contains("Ctrl+Alt+2"));

        new HelpCtx("org.netbeans.modules.autoupdate.ui.PluginManagerUI").display();
        await("the page of a dialog of the platform", () -> help().contains("Write one"));

        new HelpCtx("org.shapecode.help.views#loss").display();
        await("the page of a help context", () -> help().contains("Code against attribute"));
        onEventThread(() -> window().close());
    }

    private static void choose(String action) throws Exception {
        onEventThread(() -> Actions.forID("Help", action).actionPerformed(null));
    }

    private static TopComponent window() {
        return WindowManager.getDefault().findTopComponent("HelpWindow");
    }

    /** The text of the page that is shown. */
    private static String help() throws Exception {
        StringBuilder text = new StringBuilder();
        onEventThread(() -> collect(window(), text));
        return text.toString();
    }

    private static void collect(Container in, StringBuilder text) {
        for (Component child : in.getComponents()) {
            if (child instanceof JTextComponent page && "help-text".equals(page.getName())) {
                int length = page.getDocument().getLength();
                page.setSelectionStart(0);
                page.setSelectionEnd(length);
                text.append(page.getSelectedText());
            } else if (child instanceof Container container) {
                collect(container, text);
            }
        }
    }

    private static void onEventThread(Runnable work) throws Exception {
        FutureTask<Void> task = new FutureTask<>(work, null);
        EventQueue.invokeLater(task);
        task.get();
    }
}
