package org.shapecode.workbench.help;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.awt.Mnemonics;
import org.openide.awt.StatusDisplayer;
import org.openide.modules.ModuleInfo;
import org.openide.modules.Places;
import org.openide.util.Lookup;
import org.openide.windows.WindowManager;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.SaveDialog;
import org.shapecode.toolkit.StyledText;
import org.shapecode.toolkit.TextClipboard;
import org.shapecode.workbench.experiment.RecentFiles;

/** Shows a {@link ProblemReport}, in which the user can write and delete, and saves or copies it. Event dispatch thread. */
@ActionID(category = "Help", id = "org.shapecode.workbench.help.ReportProblemAction")
@ActionRegistration(displayName = "&Report a Problem…")
@ActionReference(path = "Menu/Help", position = 1450)
public final class ReportProblemAction implements ActionListener {
    private static final Dimension SIZE = new Dimension(760, 520);
    private static final int ROWS = 4;
    private static final SaveDialog SAVE = SaveDialog.of("Save Problem Report", "Text", ".txt");

    @Override
    public void actionPerformed(ActionEvent event) {
        Path userFolder = Places.getUserDirectory().toPath();
        Background.run(
                () -> ProblemReport.ofThisDesktop(userFolder)
                        .text(
                                Lookup.getDefault().lookupAll(ModuleInfo.class),
                                ProblemReport.lastRun(TrainingQueue.getDefault().store(), RecentFiles.all())),
                report -> new Form(report).open());
    }

    /** The dialog. */
    private static final class Form {
        private final JTextArea story = new JTextArea();
        private final JTextArea report;
        private final JPanel panel = new JPanel(new BorderLayout(0, 10));

        Form(String text) {
            story.setName("problem-story");
            story.setRows(ROWS);
            story.setLineWrap(true);
            story.setWrapStyleWord(true);
            report = new JTextArea(text);
            report.setName("problem-report");
            report.setFont(
                    new Font(Font.MONOSPACED, Font.PLAIN, report.getFont().getSize()));
            report.setCaretPosition(0);
            JPanel top = new JPanel(new BorderLayout(0, 4));
            top.add(label("&What did you do, and what happened?", story), BorderLayout.NORTH);
            top.add(new JScrollPane(story), BorderLayout.CENTER);
            JPanel rest = new JPanel(new BorderLayout(0, 4));
            JPanel head = new JPanel(new BorderLayout(0, 4));
            head.add(label("&Report:", report), BorderLayout.NORTH);
            head.add(
                    StyledText.paragraph(
                            "Your name, your computer's name and the folders in paths are removed where they are"
                                    + " recognised. Nothing is sent. Read the report, delete what others should not see, then save"
                                    + " it and attach it to a message or an issue."),
                    BorderLayout.CENTER);
            rest.add(head, BorderLayout.NORTH);
            rest.add(new JScrollPane(report), BorderLayout.CENTER);
            panel.setBorder(BorderFactory.createEmptyBorder(12, 12, 12, 12));
            panel.setPreferredSize(SIZE);
            panel.add(top, BorderLayout.NORTH);
            panel.add(rest, BorderLayout.CENTER);
        }

        private static JLabel label(String text, JTextArea field) {
            JLabel label = new JLabel();
            Mnemonics.setLocalizedText(label, text);
            label.setLabelFor(field);
            return label;
        }

        void open() {
            JButton save = button("&Save…");
            JButton copy = button("&Copy");
            save.addActionListener(event -> save());
            copy.addActionListener(event -> {
                TextClipboard.copy(all());
                StatusDisplayer.getDefault().setStatusText("Copied the report");
            });
            DialogDescriptor descriptor = new DialogDescriptor(
                    panel,
                    "Report a Problem",
                    false,
                    new Object[] {save, copy, DialogDescriptor.CLOSED_OPTION},
                    save,
                    DialogDescriptor.DEFAULT_ALIGN,
                    null,
                    null);
            descriptor.setClosingOptions(new Object[] {DialogDescriptor.CLOSED_OPTION});
            DialogDisplayer.getDefault().createDialog(descriptor).setVisible(true);
        }

        private static JButton button(String text) {
            JButton button = new JButton();
            Mnemonics.setLocalizedText(button, text);
            return button;
        }

        private String all() {
            return ProblemReport.of(story.getText(), report.getText());
        }

        private void save() {
            String all = all();
            SAVE.ask(
                            WindowManager.getDefault().getMainWindow(),
                            Path.of(System.getProperty("user.home")),
                            "shapecode-problem-" + LocalDate.now() + ".txt")
                    .ifPresent(file -> Background.run(() -> write(file, all), Form::tell));
        }

        private static Path write(Path file, String text) {
            try {
                AtomicFiles.write(file, text);
                return file;
            } catch (IOException e) {
                throw new Problem("Cannot write " + file + ": " + Reason.of(e) + ".", e);
            }
        }

        private static void tell(Path file) {
            StatusDisplayer.getDefault().setStatusText("Saved " + file);
        }
    }
}
