package org.shapecode.editor;

import java.awt.BorderLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.openide.util.ImageUtilities;
import org.shapecode.toolkit.Texts;

/** One plugin of a list, with a button that removes it. Event dispatch thread. */
final class PluginItem {
    private final Stack stack = new Stack();
    private final Message message = new Message();
    private final String path;
    private final Chosen plugin;
    private final PluginBody body;

    PluginItem(Edit edit, String path, Chosen plugin, Runnable remove) {
        this.path = path;
        this.plugin = plugin;
        this.body = new PluginBody(edit, path);
        JLabel description = Texts.caption(plugin.description());
        description.setToolTipText(plugin.description());
        JButton button = new JButton(ImageUtilities.loadIcon("org/shapecode/editor/remove.svg"));
        button.setName("remove-" + path);
        button.setToolTipText("Remove " + plugin);
        button.getAccessibleContext().setAccessibleName("Remove " + plugin);
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.addActionListener(event -> remove.run());
        JLabel name = new JLabel(plugin.toString());
        name.putClientProperty("FlatLaf.styleClass", "h4");
        JComponent row = Headings.row(name, description);
        row.add(button, BorderLayout.LINE_END);
        stack.put(row, 0, 0);
        stack.put(message.component(), 0, 0);
        stack.put(body.component(), 0, 0);
    }

    JComponent component() {
        return stack;
    }

    void show(Chosen chosen, Object json, Situation situation) {
        body.show(chosen, json, situation);
    }

    void tell(Untold problems) {
        body.tell(problems);
        message.show(problems.take(path, plugin.plugin().isPresent() ? plugin.toString() : "This"));
    }
}
