package org.shapecode.toolkit;

import java.awt.BorderLayout;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.SwingConstants;
import org.openide.awt.Mnemonics;
import org.openide.util.ImageUtilities;

/**
 * Remarks about what is shown below, as sentences, warnings beside the platform's warning icon; takes no space without any.
 * Event dispatch thread.
 */
public final class Notice {
    private static final String ICON = "org/netbeans/modules/dialogs/warning.gif";

    private final JPanel panel = new JPanel(new BorderLayout(8, 0));
    private final JLabel icon = new JLabel(ImageUtilities.loadImageIcon(ICON, false));
    private final JTextArea text = StyledText.paragraph("");
    private final JButton button = new JButton();
    private Runnable action = () -> {};

    /** Shows nothing yet. */
    public Notice() {
        icon.getAccessibleContext().setAccessibleName("Warning");
        icon.setVerticalAlignment(SwingConstants.TOP);
        text.setName("notice");
        StyledText.fitHeight(text);
        panel.setOpaque(false);
        panel.setBorder(BorderFactory.createEmptyBorder(0, 14, 8, 14));
        panel.add(icon, BorderLayout.LINE_START);
        panel.add(text, BorderLayout.CENTER);
        // The button keeps its height beside several lines.
        JPanel end = new JPanel(new BorderLayout());
        end.setOpaque(false);
        end.add(button, BorderLayout.NORTH);
        panel.add(end, BorderLayout.LINE_END);
        button.setName("notice-action");
        button.addActionListener(event -> action.run());
        button.setVisible(false);
        panel.setVisible(false);
    }

    public JComponent component() {
        return panel;
    }

    /** Replaces the remarks; none hides the component. */
    public void show(Remarks remarks) {
        show(remarks, false);
    }

    /** Replaces them by warnings; none hides the component. */
    public void show(List<String> warnings) {
        show(new Remarks(warnings, List.of()));
    }

    /**
     * Replaces the remarks by one warning with a button.
     *
     * @param command the text on the button, with a mnemonic if one is free in the main window
     */
    public void offer(String warning, String command, Runnable task) {
        offer(Remarks.NONE.withWarning(warning), command, task);
    }

    /** The same with other remarks than one warning. */
    public void offer(Remarks remarks, String command, Runnable task) {
        Mnemonics.setLocalizedText(button, command);
        action = task;
        show(remarks, true);
    }

    private void show(Remarks remarks, boolean withButton) {
        icon.setVisible(!remarks.warnings().isEmpty());
        String all = Stream.concat(remarks.warnings().stream(), remarks.notes().stream())
                .collect(Collectors.joining("\n"));
        if (!all.equals(text.getText()) || withButton != button.isVisible()) {
            text.setText(all);
            button.setVisible(withButton);
            panel.setVisible(!all.isEmpty());
            panel.revalidate();
        }
    }
}
