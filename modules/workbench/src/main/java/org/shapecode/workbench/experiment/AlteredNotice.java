package org.shapecode.workbench.experiment;

import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import org.openide.awt.Mnemonics;
import org.shapecode.toolkit.StyledText;

/** A warning that the files of a run were changed, with a button to use them anyway; hidden at first. Event dispatch thread. */
final class AlteredNotice {
    private final JPanel panel = new JPanel(new BorderLayout(10, 0));
    private final JTextArea text = StyledText.paragraph("");
    private final JButton use = new JButton();
    private Runnable action = () -> {};

    AlteredNotice() {
        text.setName("altered-message");
        Mnemonics.setLocalizedText(use, "Use &Anyway");
        use.setName("use-anyway");
        use.setToolTipText("Show the figures of the files as they are");
        use.addActionListener(event -> action.run());
        panel.setBorder(BorderFactory.createEmptyBorder(6, 14, 6, 8));
        panel.add(new JLabel(UIManager.getIcon("OptionPane.warningIcon")), BorderLayout.LINE_START);
        panel.add(text, BorderLayout.CENTER);
        panel.add(use, BorderLayout.LINE_END);
        hide();
    }

    JComponent component() {
        return panel;
    }

    void show(String sentence, Runnable useAnyway) {
        text.setText(sentence);
        action = useAnyway;
        panel.setVisible(true);
    }

    void hide() {
        panel.setVisible(false);
    }
}
