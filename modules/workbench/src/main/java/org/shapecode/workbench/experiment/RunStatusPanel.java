package org.shapecode.workbench.experiment;

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
import net.miginfocom.swing.MigLayout;
import org.openide.awt.Mnemonics;
import org.shapecode.core.Html;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.FileManager;
import org.shapecode.toolkit.StyledText;
import org.shapecode.toolkit.WrapLayout;

/** Shows the progress of a run and its folder. Event dispatch thread. */
final class RunStatusPanel {
    private static final int RESOLUTION = 1000;
    private static final int GAP = 12;
    private static final String EDITED = "Edited since this run";

    /** Characters of a setting in the line. */
    private static final int LONGEST = 30;

    private final JPanel panel =
            new JPanel(new MigLayout("insets 0, hidemode 3, gap " + GAP + " 6", "[grow, fill][]", "[][]"));
    private final JProgressBar bar = new JProgressBar(0, RESOLUTION);
    private final JPanel line = new JPanel(new WrapLayout(GAP, 2));
    private final JLabel text = new JLabel(" ");
    private final JLabel edits = new JLabel(EDITED);
    private final JLabel path = new Folder();
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
        line.setOpaque(false);
        line.add(text);
        line.add(edits);
        line.add(path);
        panel.add(bar, "span, growx, wrap");
        panel.add(line, "growx, wmin 0");
        panel.add(open);
    }

    JComponent component() {
        return panel;
    }

    /**
     * Shows a status. The folder may be null; a problem that is not null replaces the status text.
     *
     * @param edited the names of the settings in which the experiment is no longer that of the run, which may be none of those
     *     that act; empty if it still is
     */
    void show(RunStatus status, Optional<List<String>> edited, Path folder, String problem) {
        this.folder = folder;
        boolean known = !Double.isNaN(status.fraction());
        bar.setIndeterminate(!known && status.active());
        bar.setValue(known ? (int) (status.fraction() * RESOLUTION) : 0);
        text.setText(problem == null ? status.text() + " " : problem);
        text.setToolTipText(Html.plain(text.getText().strip()));
        StyledText.showError(text, problem != null);
        edits.setVisible(edited.isPresent() && problem == null);
        edited.ifPresent(settings -> {
            edits.setText(EDITED + brief(settings));
            edits.setToolTipText(Html.plain(
                    settings.isEmpty()
                            ? "The figures show the run; the settings have changed since"
                            : "The figures show the run; these settings have changed since: "
                                    + String.join("; ", settings)));
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

    /** Has the room that the status and the edits leave beside them; asked anew each time, for these change. */
    private final class Folder extends JLabel {
        private static final long serialVersionUID = 1L;

        @Override
        public Dimension getPreferredSize() {
            Dimension whole = super.getPreferredSize();
            int others = text.getPreferredSize().width + (edits.isVisible() ? GAP + edits.getPreferredSize().width : 0);
            int room = line.getWidth() - others - GAP;
            return room > 0 ? new Dimension(room, whole.height) : new Dimension();
        }
    }
}
