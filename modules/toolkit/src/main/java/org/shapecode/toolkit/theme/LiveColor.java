package org.shapecode.toolkit.theme;

import java.awt.Color;
import javax.swing.UIManager;
import javax.swing.plaf.ColorUIResource;

/** A colour that is always what the look and feel of the moment has under a name. Safe on any thread. */
final class LiveColor extends ColorUIResource {
    private static final long serialVersionUID = 1L;

    private final String name;

    LiveColor(String name, Color now) {
        super(new Color(now.getRGB(), true));
        this.name = name;
    }

    @Override
    public int getRGB() {
        // The super constructor asks before the name is set.
        Color own = name == null ? null : UIManager.getLookAndFeelDefaults().getColor(name);
        return own == null ? super.getRGB() : own.getRGB();
    }
}
