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
import javax.swing.JSpinner;
import javax.swing.JToolBar;
import javax.swing.SpinnerNumberModel;
import org.openide.awt.Mnemonics;
import org.shapecode.queue.Training;
import org.shapecode.queue.Trainings;
import org.shapecode.toolkit.Settings;

/** What can be done with the selected trainings of the queue, and how many train at once. Event dispatch thread. */
final class QueueBar {
    private final JToolBar panel = new JToolBar();
    private final List<Command> commands = new ArrayList<>();
    private final Supplier<List<Training>> selection;

    private record Command(JButton button, Predicate<Training> possible) {}

    QueueBar(Trainings trainings, Supplier<List<Training>> selection) {
        this.selection = selection;
        panel.setFloatable(false);
        add("&Pause", "Wait before the next step; those that wait go on waiting", QueueBar::canPause, Training::pause);
        add("Co&ntinue", "Go on, or take the next turn", QueueBar::canProceed, Training::proceed);
        add("Move &Up", "Train it earlier", QueueBar::waits, each -> trainings.move(each, true));
        add("Move &Down", "Train it later", QueueBar::waits, each -> trainings.move(each, false));
        add(
                "&Cancel",
                "Stop after this step, or leave the queue; a run that has begun can be resumed",
                each -> !each.isCancelled(),
                Training::cancel);
        panel.add(Box.createHorizontalGlue());
        panel.add(atOnce());
        update();
    }

    JComponent component() {
        return panel;
    }

    /** Shows what can be done. */
    void update() {
        List<Training> selected = selection.get();
        commands.forEach(each -> each.button().setEnabled(selected.stream().anyMatch(each.possible())));
    }

    private void add(String name, String tip, Predicate<Training> possible, Consumer<Training> work) {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, name);
        button.setToolTipText(tip);
        button.addActionListener(event -> {
            selection.get().stream().filter(possible).forEach(work);
            update();
        });
        commands.add(new Command(button, possible));
        panel.add(button);
    }

    private static boolean canPause(Training training) {
        return training.state() == Training.State.RUNNING && !training.isPaused();
    }

    private static boolean canProceed(Training training) {
        return training.isPaused() || training.isHeld();
    }

    private static boolean waits(Training training) {
        return training.state() == Training.State.WAITING;
    }

    private static JComponent atOnce() {
        JSpinner spinner = new JSpinner(new SpinnerNumberModel(Settings.runsAtOnce(), 1, Settings.MOST_AT_ONCE, 1));
        spinner.setName("runs-at-once");
        spinner.setMaximumSize(spinner.getPreferredSize());
        spinner.setToolTipText("How many train at once; they share the processors, and the results are the same");
        spinner.addChangeListener(event -> Settings.setRunsAtOnce((Integer) spinner.getValue()));
        Settings.addListener(event -> EventQueue.invokeLater(() -> spinner.setValue(Settings.runsAtOnce())));
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, "At &once:");
        label.setLabelFor(spinner);
        Box box = Box.createHorizontalBox();
        box.add(label);
        box.add(Box.createHorizontalStrut(6));
        box.add(spinner);
        return box;
    }
}
