package org.shapecode.views;

import java.awt.BorderLayout;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.event.ChangeListener;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.views.live.Subject;

/** A view without its window: the bar and the content, following the selection unless pinned. Event dispatch thread. */
final class ViewPanel {
    private final JPanel panel = new JPanel(new BorderLayout());
    private final JPanel top = new JPanel(new BorderLayout());
    private final ViewBar bar = new ViewBar();
    private final Selection selection;
    private final BooleanSupplier watching;
    private final ChangeListener selected = event -> follow();
    private Plugin plugin;
    private Content content;
    private List<Subject> subjects = List.of();
    private int offered;
    private ParameterForm form;

    /**
     * A view that looks at nothing yet.
     *
     * @param watching whether a person could see it now; asked on any thread
     */
    ViewPanel(Plugin plugin, Selection selection, BooleanSupplier watching) {
        this.plugin = plugin;
        this.selection = selection;
        this.watching = watching;
        top.add(bar.component(), BorderLayout.NORTH);
        panel.add(top, BorderLayout.NORTH);
        bar.settings.setVisible(ParameterForm.has(plugin));
        bar.settings.addActionListener(event -> showForm(bar.settings.isSelected()));
        bar.pin.addActionListener(event -> follow());
        bar.help.addActionListener(event -> HelpPopup.show(plugin, bar.help));
        bar.figure.addActionListener(event -> {
            JPopupMenu menu = content.menu();
            menu.show(bar.figure, bar.figure.getWidth() - menu.getPreferredSize().width, bar.figure.getHeight());
        });
        bar.tell(Names.line(subjects, subjects.size()));
    }

    JComponent component() {
        return panel;
    }

    /** Follows the selection from now on, or looks at what it is pinned to. */
    void open() {
        if (content != null) {
            // The platform may tell twice of one window.
            return;
        }
        content = Content.of(plugin, watching);
        panel.add(content.component(), BorderLayout.CENTER);
        selection.addChangeListener(selected);
        if (bar.pin.isSelected()) {
            watch(subjects);
        } else {
            subjects = List.of();
            follow();
        }
    }

    /** Looks no longer; may be opened again. */
    void close() {
        selection.removeChangeListener(selected);
        if (content == null) {
            return;
        }
        content.close();
        panel.remove(content.component());
        content = null;
    }

    /** It has come into sight. */
    void appear() {
        if (content != null) {
            content.appear();
        }
    }

    /** Stays with some subjects whatever is selected; before it is opened. */
    void pin(List<Subject> pinned) {
        bar.pin.setSelected(true);
        subjects = List.copyOf(pinned);
    }

    /** What it stays with; empty if it follows the selection. */
    List<Subject> pinned() {
        return bar.pin.isSelected() ? subjects : List.of();
    }

    private void follow() {
        List<Subject> next = selection.subjects();
        boolean open = content != null;
        if (open && !bar.pin.isSelected() && !next.isEmpty() && !next.equals(subjects)) {
            offered = next.size();
            watch(next.subList(0, Math.min(content.most(), offered)));
        }
    }

    private void watch(List<Subject> next) {
        subjects = List.copyOf(next);
        bar.tell(Names.line(subjects, Math.max(offered, subjects.size())));
        content.watch(subjects);
    }

    private void use(Plugin changed) {
        plugin = changed;
        content.use(changed);
    }

    private void showForm(boolean shown) {
        if (form != null) {
            top.remove(form.component());
            form = null;
        }
        if (shown) {
            form = new ParameterForm(plugin, this::use);
            top.add(form.component(), BorderLayout.CENTER);
        }
        panel.revalidate();
    }
}
