package org.shapecode.toolkit;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.openide.awt.Mnemonics;

/** A sentence that says what is wrong, and on demand the trace behind it; both can be copied. Event dispatch thread. */
final class ProblemPanel extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 460;
    private static final int TRACE_HEIGHT = 220;

    private final JButton details = new JButton();
    private final JButton copy = new JButton();
    private final JScrollPane trace;

    ProblemPanel(Throwable problem) {
        super(new BorderLayout(0, 10));
        JTextArea sentence = new JTextArea(problem.getMessage());
        sentence.setName("problem-sentence");
        sentence.setLineWrap(true);
        sentence.setWrapStyleWord(true);
        sentence.setEditable(false);
        sentence.setOpaque(false);
        sentence.setBorder(BorderFactory.createEmptyBorder());
        sentence.setFont(UIManager.getFont("Label.font"));
        // A wrapped text knows its height only at its width.
        sentence.setSize(WIDTH, Short.MAX_VALUE);
        sentence.setPreferredSize(new Dimension(WIDTH, sentence.getPreferredSize().height));
        add(sentence, BorderLayout.NORTH);
        String text = trace(problem);
        JTextArea lines = new JTextArea(text);
        lines.setEditable(false);
        lines.setFont(new Font(Font.MONOSPACED, Font.PLAIN, lines.getFont().getSize()));
        lines.setCaretPosition(0);
        lines.getAccessibleContext().setAccessibleName("Trace");
        trace = new JScrollPane(lines);
        trace.setPreferredSize(new Dimension(WIDTH, TRACE_HEIGHT));
        trace.setVisible(false);
        add(trace, BorderLayout.CENTER);
        Mnemonics.setLocalizedText(details, "Show &Details");
        details.addActionListener(event -> toggle());
        Mnemonics.setLocalizedText(copy, "&Copy");
        copy.setToolTipText("Copies the sentence and the trace");
        copy.addActionListener(
                event -> Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null));
        JPanel buttons = new JPanel();
        buttons.add(details);
        buttons.add(copy);
        JPanel leading = new JPanel(new BorderLayout());
        leading.add(buttons, BorderLayout.LINE_START);
        add(leading, BorderLayout.SOUTH);
        setBorder(BorderFactory.createEmptyBorder(4, 0, 0, 0));
    }

    private void toggle() {
        trace.setVisible(!trace.isVisible());
        Mnemonics.setLocalizedText(details, trace.isVisible() ? "Hide &Details" : "Show &Details");
        SwingUtilities.getWindowAncestor(this).pack();
    }

    /** All that is known of what went wrong. */
    static String trace(Throwable problem) {
        LogRecord entry = new LogRecord(Level.WARNING, String.valueOf(problem.getMessage()));
        entry.setLoggerName("Shapecode");
        entry.setThrown(problem);
        return new SimpleFormatter().format(entry);
    }
}
