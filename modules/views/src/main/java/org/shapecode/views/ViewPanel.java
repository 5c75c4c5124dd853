package org.shapecode.views;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.event.ChangeListener;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.toolkit.ParameterForm;
import org.shapecode.views.live.Viewable;

/**
 * A view without its window: a toolbar above the content. It follows the selection unless it is pinned. It may be opened and
 * closed repeatedly. Event dispatch thread.
 */
final class ViewPanel {
    private final JPanel panel = new JPanel(new BorderLayout());
    private final JPanel top = new JPanel(new BorderLayout());
    private final ViewBar bar = new ViewBar();
    private final TimeSlider time = new TimeSlider(run -> new TimeExport(component(), run, (Analysis) plugin()).menu());
    private final LastSelection selection;
    private final BooleanSupplier visible;
    private final ChangeListener selectionListener = event -> followSelection();
    private final Runnable runChanged = () -> EventQueue.invokeLater(this::showNames);
    private Plugin plugin;
    private ViewContent content;
    private List<Viewable> runs = List.of();
    private int selected;
    private ParameterForm form;

    /**
     * Creates a closed view.
     *
     * @param visible whether the user can see it now; called on any thread
     */
    ViewPanel(Plugin plugin, LastSelection selection, BooleanSupplier visible) {
        this.plugin = plugin;
        this.selection = selection;
        this.visible = visible;
        top.add(bar.component(), BorderLayout.NORTH);
        top.add(time.component(), BorderLayout.SOUTH);
        time.setSaving(plugin instanceof Analysis);
        panel.add(top, BorderLayout.NORTH);
        bar.settings.setVisible(ParameterForm.hasParameters(plugin));
        bar.settings.addActionListener(event -> showForm(bar.settings.isSelected()));
        bar.pin.addActionListener(event -> followSelection());
        bar.help.addActionListener(event -> HelpPopup.show(plugin, bar.help));
        bar.figure.addActionListener(event -> {
            JPopupMenu menu = content.menu();
            menu.show(bar.figure, bar.figure.getWidth() - menu.getPreferredSize().width, bar.figure.getHeight());
        });
        bar.setRuns(DisplayNames.line(runs, runs.size()));
    }

    JComponent component() {
        return panel;
    }

    private Plugin plugin() {
        return plugin;
    }

    /** Starts to follow the selection, or shows the pinned runs. */
    void open() {
        if (content != null) {
            // The platform may report the opening of a window twice.
            return;
        }
        content = ViewContent.of(plugin, visible);
        panel.add(content.component(), BorderLayout.CENTER);
        selection.addChangeListener(selectionListener);
        if (bar.pin.isSelected()) {
            show(runs);
        } else {
            runs = List.of();
            followSelection();
        }
    }

    /** Stops following and cancels all work. */
    void close() {
        selection.removeChangeListener(selectionListener);
        if (content == null) {
            return;
        }
        runs.forEach(run -> run.removeListener(runChanged));
        time.show(List.of());
        content.close();
        panel.remove(content.component());
        content = null;
    }

    /** The view became visible. */
    void becameVisible() {
        if (content != null) {
            content.becameVisible();
        }
    }

    /** Pins the view to runs. Call it before {@link #open}. */
    void pin(List<Viewable> pinned) {
        bar.pin.setSelected(true);
        runs = List.copyOf(pinned);
    }

    /** The pinned runs; empty if the view follows the selection. */
    List<Viewable> pinned() {
        return bar.pin.isSelected() ? runs : List.of();
    }

    private void followSelection() {
        List<Viewable> next = selection.runs();
        boolean open = content != null;
        if (open && !bar.pin.isSelected() && !next.isEmpty() && !next.equals(runs)) {
            selected = next.size();
            show(next.subList(0, Math.min(content.maxRuns(), selected)));
        }
    }

    private void show(List<Viewable> next) {
        runs.forEach(run -> run.removeListener(runChanged));
        runs = List.copyOf(next);
        runs.forEach(run -> run.addListener(runChanged));
        showNames();
        time.show(runs);
        content.show(runs);
    }

    /** The names of the runs; that of an experiment changes with the run that it shows. */
    private void showNames() {
        bar.setRuns(DisplayNames.line(runs, Math.max(selected, runs.size())));
    }

    private void setPlugin(Plugin changed) {
        plugin = changed;
        content.setPlugin(changed);
    }

    private void showForm(boolean shown) {
        if (form != null) {
            top.remove(form.component());
            form = null;
        }
        if (shown) {
            form = new ParameterForm(plugin, 1, this::setPlugin);
            top.add(form.component(), BorderLayout.CENTER);
        }
        panel.revalidate();
    }
}
