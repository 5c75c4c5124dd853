package org.shapecode.workbench.experiment;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.SwingConstants;
import org.openide.awt.Mnemonics;
import org.shapecode.core.Html;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.FileManager;
import org.shapecode.toolkit.StyledText;

/** Shows the progress of a run and its folder. Event dispatch thread. */
final class RunStatusPanel {
    private static final int RESOLUTION = 1000;
    private static final int GAP = 12;
    private static final String EDITED = "Edited since this run";

    /** Characters of a setting in the line. */
    private static final int LONGEST = 30;

    private final JPanel panel = new JPanel(new BorderLayout(GAP, 6));
    private final JProgressBar bar = new JProgressBar(0, RESOLUTION);
    private final JPanel line = new JPanel(new BorderLayout(GAP, 0));
    private final JLabel text = new JLabel(" ");
    private final JLabel edits = new JLabel(EDITED);
    private final JLabel path = new JLabel();
    private final JButton open = new JButton();
    private Path folder;

    RunStatusPanel() {
        bar.getAccessibleContext().setAccessibleName("Progress of the run");
        text.setName("run-status");
        StyledText.makeSecondary(path);
        StyledText.makeSecondary(edits);
        edits.setName("run-edited");
        Mnemonics.setLocalizedText(open, "&Open Folder");
        open.setName("open-folder");
        open.addActionListener(event -> {
            Path shown = folder;
            Background.run(() -> FileManager.open(shown));
        });
        path.setHorizontalAlignment(SwingConstants.TRAILING);
        panel.setOpaque(false);
        panel.add(bar, BorderLayout.NORTH);
        line.setOpaque(false);
        line.add(text, BorderLayout.CENTER);
        JPanel end = new End();
        end.setOpaque(false);
        end.add(edits, BorderLayout.LINE_START);
        end.add(path, BorderLayout.CENTER);
        line.add(end, BorderLayout.LINE_END);
        panel.add(line, BorderLayout.CENTER);
        panel.add(open, BorderLayout.LINE_END);
    }

    JComponent component() {
        return panel;
    }

    /**
     * Shows a status. The folder may be null; a problem that is not null replaces the status text.
     *
     * @param edited in which settings the experiment is no longer that of the run, in words, which may be none of those that
     *     act; empty if it still is
     */
    void show(RunStatus status, Optional<List<String>> edited, Path folder, String problem) {
        this.folder = folder;
        boolean known = !Double.isNaN(status.fraction());
        bar.setIndeterminate(!known && status.active());
        bar.setValue(known ? (int) (status.fraction() * RESOLUTION) : 0);
        text.setText(problem == null ? status.text() + " " : problem);
        text.setToolTipText(Html.plain(text.getText().strip()));
        text.putClientProperty("FlatLaf.style", problem == null ? null : "foreground: $Objects.RedStatus");
        edits.setVisible(edited.isPresent() && problem == null);
        edited.ifPresent(settings -> {
            edits.setText(EDITED + brief(settings));
            edits.setToolTipText(Html.plain("The figures are those of the run; the settings now have other values"
                    + (settings.isEmpty() ? "" : ": " + String.join(", ", settings))));
        });
        path.setVisible(folder != null);
        open.setVisible(folder != null);
        if (folder != null) {
            path.setText(StyledText.shortened(folder));
            open.setToolTipText("Open " + folder + " in the file manager");
        }
    }

    /** One difference in words, several by their number. */
    private static String brief(List<String> differences) {
        return switch (differences.size()) {
            case 0 -> "";
            case 1 -> ": " + StyledText.shortened(differences.get(0), LONGEST);
            default -> ": " + differences.size() + " settings";
        };
    }

    /** Has the room that the status leaves, but always that of the edits; asked anew each time, for both change. */
    private final class End extends JPanel {
        private static final long serialVersionUID = 1L;

        End() {
            super(new BorderLayout(GAP, 0));
        }

        @Override
        public Dimension getPreferredSize() {
            Dimension whole = super.getPreferredSize();
            int least = edits.isVisible() ? edits.getPreferredSize().width : 0;
            int room = line.getWidth() - text.getPreferredSize().width - GAP;
            return new Dimension(Math.max(least, Math.min(whole.width, room)), whole.height);
        }
    }
}
