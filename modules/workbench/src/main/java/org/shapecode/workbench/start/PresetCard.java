package org.shapecode.workbench.start;

import java.awt.BorderLayout;
import java.awt.Cursor;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.toolkit.Texts;
import org.shapecode.workbench.experiment.Experiments;

/** A button with the picture, name and description of a preset, which opens and runs it. Event dispatch thread. */
final class PresetCard {
    private PresetCard() {}

    static JButton of(Preset preset) {
        JButton card = new JButton();
        card.setName("preset-" + preset.id());
        card.getAccessibleContext().setAccessibleName(preset.displayName());
        card.getAccessibleContext().setAccessibleDescription(preset.description());
        card.setToolTipText("Open and run this experiment");
        card.putClientProperty("FlatLaf.style", "arc: 16; margin: 14,14,14,14");
        card.setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        card.setLayout(new BorderLayout(0, 12));
        card.add(new PresetPicture(preset), BorderLayout.NORTH);
        JPanel text = new JPanel(new BorderLayout(0, 4));
        text.setOpaque(false);
        JLabel name = Texts.headline(preset.displayName(), false);
        name.putClientProperty("FlatLaf.styleClass", "h4");
        text.add(name, BorderLayout.NORTH);
        text.add(Texts.paragraph(preset.description()), BorderLayout.CENTER);
        card.add(text, BorderLayout.CENTER);
        card.addActionListener(event -> Experiments.run(preset));
        return card;
    }
}
