package org.shapecode.workbench.start;

import java.awt.BorderLayout;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.openide.util.ImageUtilities;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.experiment.study.Study;
import org.shapecode.toolkit.StyledText;
import org.shapecode.workbench.experiment.ExperimentWindows;

/** A button with the picture, name and description of a preset, which opens and runs it. Event dispatch thread. */
final class PresetCard extends JButton {
    private static final long serialVersionUID = 1L;

    /**
     * A card with the number of runs, if there are several.
     *
     * @param runs from {@link #runs}
     */
    PresetCard(Preset preset, int runs) {
        setName("preset-" + preset.id());
        getAccessibleContext().setAccessibleName(preset.displayName());
        getAccessibleContext().setAccessibleDescription(preset.description());
        setToolTipText("Open and run this experiment");
        putClientProperty("FlatLaf.style", "arc: 16; margin: 14,14,14,14");
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        setLayout(new BorderLayout(0, 12));
        add(new Picture(preset), BorderLayout.NORTH);
        JPanel text = new JPanel(new BorderLayout(0, 4));
        text.setOpaque(false);
        JTextArea name = StyledText.paragraph(preset.displayName());
        name.setName("preset-name");
        name.putClientProperty("FlatLaf.styleClass", "h4");
        text.add(name, BorderLayout.NORTH);
        if (runs > 1) {
            JLabel many = new JLabel(runs + " runs");
            StyledText.makeSecondary(many);
            text.add(many, BorderLayout.SOUTH);
        }
        text.add(StyledText.paragraph(preset.description()), BorderLayout.CENTER);
        add(text, BorderLayout.CENTER);
        addActionListener(event -> ExperimentWindows.run(preset));
    }

    /** How many runs a preset starts. Reads its file, so not on the event dispatch thread. */
    static int runs(Preset preset) {
        try {
            Document document = preset.document();
            return Study.of(document).map(study -> study.plan(document).size()).orElse(1);
        } catch (Problem | IllegalStateException e) {
            // Running the preset says what is wrong with its file.
            return 1;
        }
    }

    /**
     * The picture of a preset: the resource {@code <id>.svg} beside its class, or {@code <id>_dark.svg} in the dark theme.
     * Blank if there is none.
     */
    static final class Picture extends JComponent {
        private static final long serialVersionUID = 1L;
        private static final int HEIGHT = 120;

        private final String file;
        private transient Icon icon;

        Picture(Preset preset) {
            file = preset.getClass().getPackageName().replace('.', '/') + "/" + preset.id() + ".svg";
            setOpaque(false);
            load();
        }

        private void load() {
            icon = ImageUtilities.loadIcon(file);
        }

        /** Called when the theme changes. */
        @Override
        public void updateUI() {
            if (file != null) {
                load();
            }
            repaint();
        }

        /** Always false, so that the mouse reaches the button. */
        @Override
        public boolean contains(int x, int y) {
            return false;
        }

        @Override
        public Dimension getPreferredSize() {
            return new Dimension(0, icon == null ? HEIGHT : icon.getIconHeight());
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            if (icon != null) {
                icon.paintIcon(this, graphics, (getWidth() - icon.getIconWidth()) / 2, 0);
            }
        }
    }
}
