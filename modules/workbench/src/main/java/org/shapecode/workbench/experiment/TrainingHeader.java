package org.shapecode.workbench.experiment;

import java.awt.BorderLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.nio.file.Path;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.openide.awt.Mnemonics;
import org.openide.util.ImageUtilities;
import org.shapecode.editor.Edit;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.queue.Training;
import org.shapecode.queue.window.PauseButton;
import org.shapecode.queue.window.TuningPanel;
import org.shapecode.toolkit.Texts;

/** The upper part of an experiment's window: what it is, and how its run goes. Event dispatch thread. */
final class TrainingHeader {
    private static final int GAP = 8;

    private final JPanel panel = new JPanel(new BorderLayout(0, 10));
    private final RunStatusPanel line = new RunStatusPanel();
    private final Edit edit;
    private final List<NumberField> fields;
    private final JButton run = button("run", "&Run", "Train this experiment as a new run (F9)");
    private final JButton resume = button("resume", "Re&sume", "Go on with this run from where it stopped");
    private final PauseButton pause = new PauseButton();
    private final TuningPanel tuning = new TuningPanel();
    private final JButton cancel = button("cancel", "&Cancel", "Stop after this step; the run can be resumed");
    private final JLabel name = Texts.headline("", true);
    private final JTextArea description = Texts.paragraph("");
    private final JPanel facts = new JPanel(new BorderLayout());
    private Experiment told;
    private RunStatus phase = RunStatus.NEW;
    private Path folder;

    TrainingHeader(Edit edit, TrainingPage bench) {
        this.edit = edit;
        fields = List.of(
                new NumberField(edit, Edit.SEED, "Seed", "Decides every chance: the same seed gives the same bits"),
                new NumberField(edit, Edit.STEPS, "Steps", "How many batches are learnt from"));
        run.addActionListener(event -> bench.start());
        resume.addActionListener(event -> bench.resume());
        cancel.addActionListener(event -> bench.cancel());
        facts.setOpaque(false);
        description.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                // At another width it needs more lines than it was given room for, or fewer.
                description.revalidate();
            }
        });
        panel.setBorder(BorderFactory.createEmptyBorder(12, 14, 10, 14));
        panel.add(title(), BorderLayout.NORTH);
        panel.add(settings(), BorderLayout.CENTER);
        JPanel south = new JPanel(new BorderLayout(0, 6));
        south.setOpaque(false);
        south.add(tuning.component(), BorderLayout.NORTH);
        south.add(line.component(), BorderLayout.CENTER);
        panel.add(south, BorderLayout.SOUTH);
        edit.addChangeListener(event -> update());
        update();
    }

    JComponent component() {
        return panel;
    }

    /** Shows how the run goes; its folder may be null. */
    void show(RunStatus phase, Path folder) {
        this.phase = phase;
        this.folder = folder;
        update();
    }

    /** Shows what can be done with a training while it goes on; null for none. */
    void watch(Training training) {
        pause.show(training);
        tuning.show(training);
    }

    private void update() {
        boolean valid = edit.isValid();
        name.setText(edit.name());
        description.setText(edit.text("description"));
        description.setVisible(!description.getText().isBlank());
        fields.forEach(NumberField::show);
        // The same object until the next edit; this is called at each step that is shown.
        if (valid && edit.experiment() != told) {
            told = edit.experiment();
            facts.removeAll();
            facts.add(Facts.of(Fact.of(edit)));
            facts.revalidate();
        }
        run.setEnabled(!phase.active() && valid);
        resume.setVisible(phase.resumable());
        cancel.setEnabled(phase.active());
        fields.forEach(field -> field.setEditable(!phase.active()));
        line.show(phase, folder, edit.problem());
    }

    private JComponent title() {
        JPanel buttons = line();
        for (JButton button : List.of(cancel, pause, resume, run)) {
            buttons.add(Box.createHorizontalStrut(GAP));
            buttons.add(button);
        }
        JPanel row = new JPanel(new BorderLayout(14, 4));
        row.setOpaque(false);
        row.add(name, BorderLayout.CENTER);
        row.add(buttons, BorderLayout.LINE_END);
        row.add(description, BorderLayout.SOUTH);
        return row;
    }

    private JComponent settings() {
        JPanel numbers = line();
        for (NumberField field : fields) {
            numbers.add(Box.createHorizontalStrut(GAP));
            numbers.add(field.component());
        }
        // Beside facts in two lines, the fields keep their height.
        JPanel top = new JPanel(new BorderLayout());
        top.setOpaque(false);
        top.add(numbers, BorderLayout.NORTH);
        JPanel row = new JPanel(new BorderLayout());
        row.setOpaque(false);
        row.add(facts, BorderLayout.CENTER);
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
