package org.shapecode.workbench.help;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.accessibility.AccessibleContext;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.openide.awt.Mnemonics;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.shapecode.toolkit.FocusKeepingWindow;

/** The Help window. Event dispatch thread. */
@TopComponent.Description(
        preferredID = "HelpWindow",
        iconBase = "org/shapecode/workbench/help/help.svg",
        persistenceType = TopComponent.PERSISTENCE_ONLY_OPENED)
@TopComponent.Registration(mode = "views", openAtStartup = false, position = 10000)
public final class HelpWindow extends FocusKeepingWindow {
    private static final long serialVersionUID = 1L;

    private final JComboBox<HelpPage> pages = new JComboBox<>(HelpPage.values());
    private final transient HelpText text = new HelpText(this::follow);
    private final transient Deque<HelpPage> history = new ArrayDeque<>();
    private final JButton back = new JButton();
    private HelpPage page = HelpPage.FIRST_STEPS;

    /** Called by the platform. */
    public HelpWindow() {
        setName("Help");
        setDisplayName(getName());
        setLayout(new BorderLayout());
        Mnemonics.setLocalizedText(back, "Bac&k");
        back.setEnabled(false);
        back.addActionListener(event -> back());
        pages.setName("help-pages");
        pages.getAccessibleContext().setAccessibleName("Help page");
        pages.addActionListener(event -> go((HelpPage) pages.getSelectedItem(), ""));
        JPanel bar = new JPanel(new BorderLayout(8, 0));
        bar.setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
        bar.add(back, BorderLayout.LINE_START);
        bar.add(pages, BorderLayout.CENTER);
        add(bar, BorderLayout.NORTH);
        // Each page brings an accessible context of its own.
        text.putClientProperty(AccessibleContext.ACCESSIBLE_NAME_PROPERTY, "Help text");
        JScrollPane scroll = new JScrollPane(text);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll, BorderLayout.CENTER);
        text.show(page.html(), "");
    }

    /** Opens the help at a page, optionally at an anchor: {@code "views#loss"}. */
    public static void open(String topic) {
        HelpWindow window = (HelpWindow) WindowManager.getDefault().findTopComponent("HelpWindow");
        window.open();
        window.requestActive();
        window.follow("page:" + topic);
    }

    /** The text, so that the arrow keys scroll it. */
    @Override
    protected Component initialFocus() {
        return text;
    }

    private void follow(String link) {
        String[] parts = link.replaceFirst("^page:", "").split("#", 2);
        HelpPage.of(parts[0]).ifPresent(found -> go(found, parts.length > 1 ? parts[1] : ""));
    }

    private void go(HelpPage next, String anchor) {
        if (next != page) {
            history.push(page);
        }
        show(next, anchor);
    }

    private void back() {
        show(history.pop(), "");
    }

    private void show(HelpPage next, String anchor) {
        page = next;
        back.setEnabled(!history.isEmpty());
        pages.setSelectedItem(next);
        text.show(next.html(), anchor);
    }
}
