package org.shapecode.projects.ask;

import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.NotificationLineSupport;
import org.openide.NotifyDescriptor;
import org.openide.awt.Mnemonics;
import org.shapecode.toolkit.Typed;

/** Asks for a few things, and says in place what is wrong with them. Event dispatch thread. */
public final class InputDialog {
    private static final int COLUMNS = 32;
    private static final Dimension LEAST = new Dimension(480, 0);

    private final String title;
    private final JButton agree = new JButton();
    private final JPanel panel = new JPanel(new GridBagLayout());
    private Runnable check = () -> {};
    private int rows;

    /**
     * A question.
     *
     * @param title of the dialog
     * @param agree what the button says that does it
     */
    public InputDialog(String title, String agree) {
        this.title = title;
        Mnemonics.setLocalizedText(this.agree, agree);
        this.agree.setName("agree");
        panel.setBorder(BorderFactory.createEmptyBorder(12, 12, 6, 12));
    }

    /** A field whose text is checked as it is typed. */
    public JTextField field(String name, String text) {
        JTextField field = new JTextField(text, COLUMNS);
        field.setName(name);
        Typed.listen(field, this::recheck);
        return field;
    }

    /** Adds a row: a label with its mnemonic after {@code &}, a component, and perhaps one beside it. */
    public InputDialog row(String label, JComponent component, JComponent... beside) {
        JLabel words = new JLabel();
        Mnemonics.setLocalizedText(words, label);
        words.setLabelFor(component);
        panel.add(words, at(0, 0));
        panel.add(component, at(1, 1));
        for (int i = 0; i < beside.length; i++) {
            panel.add(beside[i], at(2 + i, 0));
        }
        rows++;
        return this;
    }

    private GridBagConstraints at(int column, double weight) {
        return new GridBagConstraints(
                column,
                rows,
                1,
                1,
                weight,
                0,
                GridBagConstraints.LINE_START,
                GridBagConstraints.HORIZONTAL,
                new Insets(3, 3, 3, 3),
                0,
                0);
    }

    /**
     * Shows the dialog, and waits for the answer.
     *
     * @param problem what is wrong now, in a sentence; checked at each change
     * @param then called if the person agrees
     */
    public void ask(Supplier<Optional<String>> problem, Runnable then) {
        DialogDescriptor dialog = new DialogDescriptor(panel, title);
        NotificationLineSupport line = dialog.createNotificationLineSupport();
        dialog.setOptions(new Object[] {agree, NotifyDescriptor.CANCEL_OPTION});
        panel.setPreferredSize(
                new Dimension(Math.max(LEAST.width, panel.getPreferredSize().width), panel.getPreferredSize().height));
        check = () -> {
            Optional<String> wrong = problem.get();
            wrong.ifPresentOrElse(line::setErrorMessage, line::clearMessages);
            agree.setEnabled(wrong.isEmpty());
        };
        check.run();
        if (DialogDisplayer.getDefault().notify(dialog) == agree) {
            then.run();
        }
    }

    /** Looks again whether anything is wrong. */
    public void recheck() {
        check.run();
    }
}
