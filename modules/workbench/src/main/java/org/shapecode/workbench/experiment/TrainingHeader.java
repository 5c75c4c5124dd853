package org.shapecode.workbench.experiment;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.openide.awt.Mnemonics;
import org.openide.util.ImageUtilities;
import org.shapecode.core.Html;
import org.shapecode.editor.Edit;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.window.PauseButton;
import org.shapecode.queue.window.TuningPanel;
import org.shapecode.toolkit.FittingPanel;
import org.shapecode.toolkit.StyledText;

/** The upper part of the Training page: name, buttons, main settings and progress. Event dispatch thread. */
final class TrainingHeader {
    private static final String RUN_TIP = "Train as a new run (F9)";
    private static final String QUEUE_TIP = "Add a run with these settings to the queue (F9)";
    private static final String STOP_TIP = "Stop after the current step. The run can be resumed. (Shift+F9)";
    private static final String ONLY_STUDIES =
            "Only studies can train on a cluster. Enter several seeds, or vary a setting, on the Settings page.";
    private static final String CHANGES = "training.changes";
    private static final int GAP = 8;

    /** Of the description, and of the settings: the figures below need the room. */
    private static final int LINES_OF_DESCRIPTION = 3;

    private static final int LINES_OF_SETTINGS = 5;

    private final JPanel panel = new JPanel(new BorderLayout(0, 6));
    private final RunStatusPanel statusPanel = new RunStatusPanel();
    private final Edit edit;
    private final List<NumberField> fields;
    private final JButton run = button("run", "&Run", RUN_TIP);
    private final JButton resume = button("resume", "Res&ume", "Resume this run from its last checkpoint (Shift+F8)");
    private final PauseButton pause = new PauseButton();
    private final TuningPanel tuning = new TuningPanel();
    private final RunOnChoice runOn;
    private final RunOnChooser runOnChooser;
    private final JPanel runOnPlace = new JPanel(new BorderLayout());
    private final JPanel runOnLine = line();
    private final JPanel runOnSettings = new JPanel(new BorderLayout());
    private final JButton cancel = button("cancel", "&Stop", STOP_TIP);
    private final JLabel name = StyledText.headline("", true);
    private final JTextArea description = StyledText.paragraph("");
    private final BoundedPane wholeDescription = new BoundedPane(description, LINES_OF_DESCRIPTION);
    private final JPanel summary = new FittingPanel(new BorderLayout());
    private final JComponent settings;
    private final JButton details = new JButton();
    private Experiment summarised;
    private boolean open;
    private boolean wide = true;
    private boolean chosen;
    private RunStatus status = RunStatus.NEW;
    private Path folder;
    private Experiment trained;
    private StoredRun stored;
    private TrainingJob job;

    /**
     * A header for an experiment.
     *
     * @param stores gives the store of the next run
     */
    TrainingHeader(Edit edit, RunControl control, Supplier<RunStore> stores) {
        this.edit = edit;
        runOn = new RunOnChoice(stores);
        runOnChooser = new RunOnChooser(runOn, "on", this::showForm);
        fields = List.of(
                new NumberField(
                        edit,
                        Edit.SEED,
                        "Seed",
                        "Seed of all random numbers. The same seed gives bit-identical results."),
                new NumberField(edit, Edit.STEPS, "Steps", "Number of training steps, one batch each"));
        run.addActionListener(event -> control.run());
        resume.addActionListener(event -> control.resume());
        cancel.addActionListener(event -> control.cancel());
        summary.setOpaque(false);
        name.setName("experiment-name");
        description.setName("experiment-description");
        StyledText.fitHeight(description);
        details.setName("details");
        details.getAccessibleContext().setAccessibleName("Details");
        details.setToolTipText("Show or hide the description and the settings");
        details.putClientProperty("JButton.buttonType", "toolBarButton");
        details.addActionListener(event -> {
            chosen = true;
            unfold(!open);
        });
        panel.setBorder(BorderFactory.createEmptyBorder(8, 14, 8, 14));
        panel.add(title(), BorderLayout.NORTH);
        settings = settings();
        panel.add(settings, BorderLayout.CENTER);
        JPanel above = new JPanel(new BorderLayout());
        above.setOpaque(false);
        above.add(runOnLine, BorderLayout.NORTH);
        above.add(runOnSettings, BorderLayout.SOUTH);
        above.add(tuning.component(), BorderLayout.CENTER);
        runOnSettings.setOpaque(false);
        JPanel south = new JPanel(new BorderLayout(0, 6));
        south.setOpaque(false);
        south.add(above, BorderLayout.NORTH);
        south.add(statusPanel.component(), BorderLayout.CENTER);
        panel.add(south, BorderLayout.SOUTH);
        edit.addChangeListener(event -> update());
        edit.addDescriptionListener(event -> update());
        runOn.addChangeListener(event -> update());
        unfold(true);
    }

    JComponent component() {
        return panel;
    }

    /** Where studies are trained. */
    RunOnChoice runOn() {
        return runOn;
    }

    /**
     * Folds or unfolds the description and the settings as there is room, unless the user has done so by hand, or is typing
     * there.
     *
     * @param roomy whether there is room for them
     * @param broad whether there is room beside the buttons to choose where studies train
     */
    void setRoomy(boolean roomy, boolean broad) {
        if (broad != wide) {
            wide = broad;
            (wide ? runOnPlace : runOnLine).add(runOnChooser.component());
            summarised = null;
            update();
            panel.revalidate();
        }
        Component focused =
                KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        boolean typing = focused != null && SwingUtilities.isDescendingFrom(focused, settings);
        if (!chosen && !typing && roomy != open) {
            unfold(roomy);
        }
    }

    private void unfold(boolean next) {
        open = next;
        details.setIcon(UIManager.getIcon(open ? "Tree.expandedIcon" : "Tree.collapsedIcon"));
        settings.setVisible(open);
        update();
        panel.revalidate();
    }

    private void showForm(JComponent form) {
        runOnSettings.removeAll();
        if (form != null) {
            runOnSettings.add(form, BorderLayout.CENTER);
        }
        panel.revalidate();
    }

    /** Shows the status of the run. Its folder may be null, its experiment, and what was stored of it when it was opened. */
    void show(RunStatus status, Path folder, Experiment trained, StoredRun stored) {
        this.status = status;
        this.folder = folder;
        this.trained = trained;
        this.stored = stored;
        update();
    }

    /** Shows the controls of a job; null for none. */
    void show(TrainingJob training) {
        job = training;
        cancel.setToolTipText(stopTip());
        pause.show(training);
        tuning.show(training);
    }

    private String stopTip() {
        if (!status.active()) {
            return "No run is training or waiting here";
        }
        return job == null || !job.isElsewhere()
                ? STOP_TIP
                : "Stop the study on " + Html.plain(job.backend().displayName())
                        + ". Otherwise it keeps running there, also when you close Shapecode. (Shift+F9)";
    }

    private void update() {
        boolean valid = edit.isValid();
        // The experiment of a run in a study has the name and the description of the study.
        Optional<StoredRun> part =
                Optional.ofNullable(stored).filter(run -> run.within().isPresent());
        name.setText(part.map(StoredRun::name).orElseGet(() -> edit.name() + (open ? "" : seed())));
        name.setToolTipText(Html.plain(name.getText()));
        description.setText(part.flatMap(StoredRun::within)
                .map(study -> "Run of the study " + study + ": " + edit.description())
                .orElseGet(edit::description));
        wholeDescription.setVisible(open && !description.getText().isBlank());
        fields.forEach(NumberField::show);
        // Called several times a second, but the experiment is the same object until the next edit.
        if (valid && edit.experiment() != summarised) {
            summarised = edit.experiment();
            summary.removeAll();
            summary.add(SettingsSummary.of(edit).panel(!wide));
            summary.revalidate();
        }
        String problem = problem();
        run.setEnabled(problem == null);
        run.setToolTipText(runTip());
        // The runs of a study have their own seeds, which the summary shows.
        fields.get(0).component().setVisible(edit.study().isEmpty());
        resume.setVisible(status.resumable());
        cancel.setEnabled(status.active());
        cancel.setToolTipText(stopTip());
        boolean single = valid && edit.study().isEmpty();
        runOn.setObstacle(single ? ONLY_STUDIES : null);
        // Where room is scarce, the name needs it, and only studies have a choice.
        boolean offered = open || !single;
        runOnPlace.setVisible(wide && offered);
        runOnLine.setVisible(!wide && offered);
        Optional<List<String>> edited =
                isEdited() ? Optional.of(edit.experiment().namesUnlike(trained)) : Optional.empty();
        statusPanel.show(status, edited, folder, problem);
    }

    /** After the name, where the field of the seed is folded: that of the run that is shown, or of the next one. */
    private String seed() {
        Experiment shown = trained == null && edit.isValid() ? edit.experiment() : trained;
        return shown == null || edit.study().isPresent() ? "" : ", seed " + shown.seed();
    }

    /** Whether the settings are no longer those of the run that is shown, which is over. */
    private boolean isEdited() {
        return trained != null
                && status != RunStatus.NEW
                && !status.active()
                && edit.isValid()
                && edit.experiment().settingsUnlike(trained).stream()
                        .anyMatch(path ->
                                !path.equals(CHANGES) && !(trained.readsFiles() && path.startsWith("data.generator")));
    }

    /** What running it does, or why it cannot be run. */
    String runTip() {
        String problem = problem();
        return problem != null ? Html.plain("Cannot run: " + problem) : status.active() ? QUEUE_TIP : RUN_TIP;
    }

    /** Why the experiment cannot be run as it is; null if it can. */
    String problem() {
        return edit.isValid() ? runOn.problem().orElse(null) : edit.problem();
    }

    private JComponent title() {
        JPanel buttons = line();
        for (JButton button : List.of(cancel, pause, resume, run)) {
            buttons.add(Box.createHorizontalStrut(GAP));
            buttons.add(button);
        }
        runOnPlace.setOpaque(false);
        runOnPlace.add(runOnChooser.component());
        buttons.add(runOnPlace);
        JPanel row = new JPanel(new BorderLayout(14, 4));
        row.setOpaque(false);
        JPanel heading = new JPanel(new BorderLayout(4, 0));
        heading.setOpaque(false);
        heading.add(details, BorderLayout.LINE_START);
        heading.add(name, BorderLayout.CENTER);
        row.add(heading, BorderLayout.CENTER);
        row.add(buttons, BorderLayout.LINE_END);
        row.add(wholeDescription, BorderLayout.SOUTH);
        return row;
    }

    private JComponent settings() {
        JPanel numbers = line();
        for (NumberField field : fields) {
            numbers.add(Box.createHorizontalStrut(GAP));
            numbers.add(field.component());
        }
        // The fields keep their height beside a summary of two lines.
        JPanel top = new JPanel(new BorderLayout());
        top.setOpaque(false);
        top.add(numbers, BorderLayout.NORTH);
        JPanel row = new JPanel(new BorderLayout());
        row.setOpaque(false);
        row.add(new BoundedPane(summary, LINES_OF_SETTINGS), BorderLayout.CENTER);
        row.add(top, BorderLayout.LINE_END);
        return row;
    }

    private static JPanel line() {
        JPanel line = new JPanel();
        line.setOpaque(false);
        line.setLayout(new BoxLayout(line, BoxLayout.LINE_AXIS));
        return line;
    }

    private static JButton button(String name, String text, String tip) {
        JButton button = new JButton(ImageUtilities.loadIcon("org/shapecode/queue/" + name + ".svg"));
        Mnemonics.setLocalizedText(button, text);
        button.setToolTipText(tip);
        button.setName(name);
        return button;
    }
}
