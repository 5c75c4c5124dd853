package org.shapecode.toolkit;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Font;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.Mnemonics;
import org.shapecode.core.Problem;

/** Reports errors to the user. Thread-safe. */
public final class ErrorDialog {
    private static final Logger LOGGER = Logger.getLogger(ErrorDialog.class.getName());

    private ErrorDialog() {}

    /**
     * Reports an error. Returns immediately. A {@link Problem} opens a dialog with its message and, on demand, the stack
     * trace; if no file manager opened a folder, also with a button that copies its path. A {@link CancellationException} is
     * ignored. Anything else is a bug and is logged as severe, which makes the platform open its exception dialog.
     */
    public static void show(Throwable error) {
        if (error instanceof Problem) {
            EventQueue.invokeLater(() -> DialogDisplayer.getDefault()
                    .notifyLater(new NotifyDescriptor.Message(new Content(error), NotifyDescriptor.ERROR_MESSAGE)));
        } else if (!(error instanceof CancellationException)) {
            LOGGER.log(Level.SEVERE, "Unexpected error", error);
        }
    }

    /** The message and the stack trace of an error, as the Copy button copies them. */
    static String details(Throwable error) {
        LogRecord entry = new LogRecord(Level.WARNING, String.valueOf(error.getMessage()));
        entry.setLoggerName("Shapecode");
        entry.setThrown(error);
        return new SimpleFormatter().format(entry);
    }

    /** The message with a collapsed stack trace. Event dispatch thread. */
    static final class Content extends JPanel {
        private static final long serialVersionUID = 1L;
        private static final int WIDTH = 460;
        private static final int TRACE_HEIGHT = 220;

        private final JButton toggle = new JButton();
        private final JScrollPane trace;

        Content(Throwable error) {
            super(new BorderLayout(0, 10));
            String details = details(error);
            trace = trace(details);
            JButton copy = new JButton();
            Mnemonics.setLocalizedText(toggle, "Show &Details");
            toggle.addActionListener(event -> toggle());
            Mnemonics.setLocalizedText(copy, "&Copy");
            copy.setToolTipText("Copy the message and the stack trace");
            copy.addActionListener(event -> TextClipboard.copy(details));
            JPanel buttons = new JPanel();
            buttons.add(toggle);
            buttons.add(copy);
            if (error instanceof FileManager.Unavailable unavailable) {
                JButton path = new JButton();
                path.setName("copy-path");
                Mnemonics.setLocalizedText(path, "Copy &Path");
                path.addActionListener(event -> TextClipboard.copy(unavailable.folder()));
                buttons.add(path);
            }
            JPanel leading = new JPanel(new BorderLayout());
            leading.add(buttons, BorderLayout.LINE_START);
            setBorder(BorderFactory.createEmptyBorder(4, 0, 0, 0));
            add(message(error.getMessage()), BorderLayout.NORTH);
            add(trace, BorderLayout.CENTER);
            add(leading, BorderLayout.SOUTH);
        }

        private static JTextArea message(String text) {
            // Not StyledText.paragraph: this text can be selected and copied.
            JTextArea message = new JTextArea(text);
            message.setName("error-message");
            message.setLineWrap(true);
            message.setWrapStyleWord(true);
            message.setEditable(false);
            message.setOpaque(false);
            message.setBorder(BorderFactory.createEmptyBorder());
            message.setFont(UIManager.getFont("Label.font"));
            // Wrapped text knows its height only once it has a width.
            message.setSize(WIDTH, Short.MAX_VALUE);
            message.setPreferredSize(new Dimension(WIDTH, message.getPreferredSize().height));
            return message;
        }

        private static JScrollPane trace(String details) {
            JTextArea lines = new JTextArea(details);
            lines.setEditable(false);
            lines.setFont(new Font(Font.MONOSPACED, Font.PLAIN, lines.getFont().getSize()));
            lines.setCaretPosition(0);
            lines.getAccessibleContext().setAccessibleName("Stack trace");
            JScrollPane scroll = new JScrollPane(lines);
            scroll.setPreferredSize(new Dimension(WIDTH, TRACE_HEIGHT));
            scroll.setVisible(false);
            return scroll;
        }

        private void toggle() {
            trace.setVisible(!trace.isVisible());
            Mnemonics.setLocalizedText(toggle, trace.isVisible() ? "Hide &Details" : "Show &Details");
            SwingUtilities.getWindowAncestor(this).pack();
        }
    }
}
