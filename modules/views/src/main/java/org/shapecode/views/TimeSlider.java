package org.shapecode.views;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JSlider;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Run;
import org.shapecode.toolkit.Background;
import org.shapecode.views.live.StoredRuns;
import org.shapecode.views.live.Viewable;

/**
 * A slider over the steps whose weights a run kept; the last position is the trained network. All views of the run follow
 * it. It shows itself only for a single run that kept some and is not in training. Event dispatch thread.
 */
final class TimeSlider {
    private final JPanel panel = new JPanel(new BorderLayout(8, 0));
    private final JLabel label = new JLabel();
    private final JSlider slider = new JSlider();
    private final JButton export = new JButton("Save…");
    private final Runnable update = () -> EventQueue.invokeLater(this::read);
    private final Consumer<Path> moved = folder -> EventQueue.invokeLater(this::follow);
    private Viewable run;
    private Path folder;
    private List<Integer> steps = List.of();
    private int request;

    /**
     * Creates an empty slider.
     *
     * @param save makes the menu for saving the figures of a run's folder over time
     */
    TimeSlider(Function<Path, JPopupMenu> save) {
        export.setName("view-save-time");
        export.setToolTipText("Save the figures over time");
        export.putClientProperty("JButton.buttonType", "toolBarButton");
        export.addActionListener(event -> {
            JPopupMenu menu = save.apply(folder);
            menu.show(export, export.getWidth() - menu.getPreferredSize().width, export.getHeight());
        });
        slider.setName("view-time");
        slider.setToolTipText("Show the network as it was after a step of the training");
        slider.getAccessibleContext().setAccessibleName("Training step");
        slider.setSnapToTicks(true);
        slider.setMajorTickSpacing(1);
        slider.addChangeListener(event -> choose());
        label.setName("view-step");
        panel.setBorder(BorderFactory.createEmptyBorder(0, 10, 2, 10));
        panel.add(slider, BorderLayout.CENTER);
        JPanel end = new JPanel(new BorderLayout(8, 0));
        end.add(label, BorderLayout.CENTER);
        end.add(export, BorderLayout.LINE_END);
        panel.add(end, BorderLayout.LINE_END);
        panel.setVisible(false);
    }

    JComponent component() {
        return panel;
    }

    /** Offers the steps of the only run; of several runs or none, nothing. */
    void show(List<Viewable> runs) {
        if (run != null) {
            run.removeListener(update);
            StoredRuns.getDefault().removeListener(moved);
        }
        run = runs.size() == 1 ? runs.get(0) : null;
        if (run != null) {
            run.addListener(update);
            StoredRuns.getDefault().addListener(moved);
        }
        read();
    }

    /** Asks the folder of the run, in the background, for its steps. */
    private void read() {
        Optional<Path> asked = run == null || isInTraining() ? Optional.empty() : run.folder();
        int current = ++request;
        if (asked.isEmpty()) {
            offer(null, List.of());
            return;
        }
        Background.run(() -> keptBy(asked.get()), found -> {
            if (current == request) {
                offer(asked.get(), found);
            }
        });
    }

    private boolean isInTraining() {
        return run.training().filter(job -> !job.state().isOver()).isPresent();
    }

    private static List<Integer> keptBy(Path folder) {
        try {
            return Run.isRun(folder) ? Run.open(folder).keptSteps() : List.of();
        } catch (Problem e) {
            // The view says why the run cannot be read.
            return List.of();
        }
    }

    /** An interactive view has no figures to save. */
    void setSaving(boolean possible) {
        export.setVisible(possible);
    }

    private void offer(Path newFolder, List<Integer> newSteps) {
        // Another number of steps moves the slider, which is no choice of the user's.
        steps = List.of();
        slider.setMaximum(newSteps.size());
        folder = newFolder;
        steps = newSteps;
        follow();
        panel.setVisible(!steps.isEmpty());
        panel.revalidate();
    }

    /** Takes over what was chosen in another view. */
    private void follow() {
        if (!steps.isEmpty()) {
            OptionalInt shown = StoredRuns.getDefault().step(folder);
            int index = shown.isPresent() ? steps.indexOf(shown.getAsInt()) : -1;
            slider.setValue(index < 0 ? steps.size() : index);
            tell();
        }
    }

    private void choose() {
        if (!steps.isEmpty()) {
            int index = slider.getValue();
            tell();
            StoredRuns.getDefault()
                    .showStep(folder, index < steps.size() ? OptionalInt.of(steps.get(index)) : OptionalInt.empty());
        }
    }

    private void tell() {
        int index = slider.getValue();
        label.setText(index < steps.size() ? "Step " + steps.get(index) : "Last step");
    }
}
