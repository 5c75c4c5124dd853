package org.shapecode.workbench.start;

import java.awt.BorderLayout;
import java.awt.Cursor;
import javax.swing.JButton;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.workbench.experiment.Experiments;
import org.shapecode.workbench.ui.Texts;

/** A preset to try: one click opens and runs it. Event dispatch thread. */
final class PresetButton {
    private PresetButton() {}

    static JButton of(Preset preset) {
        JButton button = new JButton();
        button.setName("preset-" + preset.id());
        button.getAccessibleContext().setAccessibleName(preset.displayName());
        button.getAccessibleContext().setAccessibleDescription(preset.description());
        button.putClientProperty("FlatLaf.style", "arc: 12; margin: 10,14,10,14");
        button.setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        button.setLayout(new BorderLayout(12, 2));
        button.add(Texts.headline(preset.displayName(), false), BorderLayout.NORTH);
        button.add(Texts.paragraph(preset.description()), BorderLayout.CENTER);
        button.addActionListener(event -> Experiments.run(preset));
        return button;
    }
}
