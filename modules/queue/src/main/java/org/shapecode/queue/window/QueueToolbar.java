package org.shapecode.queue.window;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JSpinner;
import javax.swing.JToolBar;
import javax.swing.SpinnerNumberModel;
import org.openide.awt.Actions;
import org.openide.awt.Mnemonics;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.TrainingJob.State;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.Settings;
import org.shapecode.toolkit.WrapLayout;

/** Commands for the selected jobs, and the number of concurrent runs. Event dispatch thread. */
final class QueueToolbar {
    private final JToolBar panel = new JToolBar();
    private final List<Command> commands = new ArrayList<>();
    private final Supplier<List<TrainingJob>> selection;

    /**
     * A button.
     *
     * @param tip what it does
     * @param needs which runs it can do that to, for its tip while none of them is selected
     */
    private record Command(String name, String tip, String needs, JButton button, Predicate<TrainingJob> possible) {
        void update(List<TrainingJob> selected) {
            button.setEnabled(selected.stream().anyMatch(possible));
            button.setToolTipText(button.isEnabled() ? tip : "First select a run that is " + needs);
        }
    }

    QueueToolbar(TrainingQueue queue, Supplier<List<TrainingJob>> selection) {
        this.selection = selection;
        panel.setFloatable(false);
        // In a narrow window, in further lines.
        panel.setLayout(new WrapLayout(4, 4));
        add(
                "&Pause",
                "Pause the selected runs before their next step",
                "training on this computer",
                TrainingJob::canPause,
                TrainingJob::pause);
        add(
                "&Resume",
                "Resume the selected paused or stopped runs",
                "paused or stopped",
                job -> job.state().canResume(),
                TrainingJob::resume);
        add(
                "Move &Up",
                "Train the selected runs earlier",
                "waiting",
                QueueToolbar::canMove,
                job -> queue.move(job, true));
        add(
                "Move &Down",
                "Train the selected runs later",
                "waiting",
                QueueToolbar::canMove,
                job -> queue.move(job, false));
        add(
                "&Stop",
                "Stop the selected runs, or remove them from the queue. A stopped run can be resumed.",
                "training or waiting",
                job -> job.state() != State.STOPPING && !job.state().isOver(),
                TrainingJob::cancel);
        panel.add(concurrentRuns());
        update();
    }

    JComponent component() {
        return panel;
    }

    /** Enables the commands that apply to the selection. */
    void update() {
        List<TrainingJob> selected = selection.get();
        commands.forEach(command -> command.update(selected));
    }

    /** A context menu with the commands that apply to the selection. */
    JPopupMenu menu() {
        update();
        JPopupMenu menu = new JPopupMenu();
        for (Command command : commands) {
            JMenuItem item = new JMenuItem();
            Mnemonics.setLocalizedText(item, command.name());
            item.setEnabled(command.button().isEnabled());
            item.addActionListener(event -> command.button().doClick(0));
            menu.add(item);
        }
        return menu;
    }

    private void add(
            String name, String tip, String needs, Predicate<TrainingJob> possible, Consumer<TrainingJob> work) {
        // The experiment above has the mnemonics of most; those of the context menu are enough.
        JButton button = new JButton(Actions.cutAmpersand(name));
        button.addActionListener(event -> {
            selection.get().stream().filter(possible).forEach(work);
            update();
        });
        commands.add(new Command(name, tip, needs, button, possible));
        panel.add(button);
    }

    private static boolean canMove(TrainingJob job) {
        return job.state() == State.WAITING || job.state() == State.HELD;
    }

    private static JComponent concurrentRuns() {
        JSpinner spinner = new JSpinner(new SpinnerNumberModel(Settings.runsAtOnce(), 1, Settings.MOST_AT_ONCE, 1));
        spinner.setName("runs-at-once");
        spinner.setMaximumSize(spinner.getPreferredSize());
        spinner.setToolTipText(
                "Number of runs that train at the same time. They share the processors; results do not change."
                        + " A study counts as one run.");
        spinner.addChangeListener(event -> Settings.setRunsAtOnce((Integer) spinner.getValue()));
        Settings.addListener(event -> EventQueue.invokeLater(() -> spinner.setValue(Settings.runsAtOnce())));
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, "&Concurrent runs:");
        label.setLabelFor(spinner);
        Box box = Box.createHorizontalBox();
        box.add(label);
        box.add(Box.createHorizontalStrut(6));
        box.add(spinner);
        return box;
    }
}
