package org.shapecode.workbench.start;

import java.awt.Dimension;
import java.awt.Graphics;
import javax.swing.Icon;
import javax.swing.JComponent;
import org.openide.util.ImageUtilities;
import org.shapecode.experiment.spi.Preset;

/**
 * The picture of a preset: the resource {@code <id>.svg} beside its class, or {@code <id>_dark.svg} in the dark theme. Blank
 * if there is none. Event dispatch thread.
 */
final class PresetPicture extends JComponent {
    private static final long serialVersionUID = 1L;
    private static final int HEIGHT = 120;

    private final String file;
    private transient Icon icon;

    PresetPicture(Preset preset) {
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

    /** Always false, so that the mouse reaches the button below. */
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
