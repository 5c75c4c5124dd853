package org.shapecode.projects.dialog;

import java.awt.Dimension;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.NotificationLineSupport;
import org.openide.NotifyDescriptor;
import org.openide.awt.Mnemonics;
import org.shapecode.toolkit.TextChanges;

/** A form dialog that reports a problem while the user types. Event dispatch thread. */
public final class InputDialog {
    private static final int COLUMNS = 32;
    private static final int MIN_WIDTH = 480;

    private final String title;
    private final JButton confirm = new JButton();
    private final JPanel panel = new JPanel(new MigLayout("insets 12 12 6 12", "[][grow, fill][]"));
    private Runnable check = () -> {};

    /**
     * An empty dialog.
     *
     * @param title of the dialog
     * @param confirm label of the default button, with its mnemonic after {@code &}
     */
    public InputDialog(String title, String confirm) {
        this.title = title;
        Mnemonics.setLocalizedText(this.confirm, confirm);
        this.confirm.setName("confirm");
    }

    /** A text field that is checked while the user types. */
    public JTextField field(String name, String text) {
        JTextField field = new JTextField(text, COLUMNS);
        field.setName(name);
        TextChanges.listen(field, this::recheck);
        return field;
    }

    /** Adds a row: a label with its mnemonic after {@code &}, a component, and components beside it. */
    public InputDialog row(String label, JComponent component, JComponent... beside) {
        JLabel words = new JLabel();
        Mnemonics.setLocalizedText(words, label);
        words.setLabelFor(component);
        panel.add(words, "newline");
        panel.add(component, beside.length == 0 ? "spanx" : "");
        for (JComponent each : beside) {
            panel.add(each);
        }
        return this;
    }

    /**
     * Shows the dialog and waits until it is closed.
     *
     * @param problem what is wrong with the input, as a sentence; called after each change
     * @param then called if the user confirms
     */
    public void ask(Supplier<Optional<String>> problem, Runnable then) {
        ask(problem, () -> true, then);
    }

    /**
     * The same for input that may be what is already so.
     *
     * @param changes whether the valid input would change anything; if not, it cannot be confirmed
     */
    public void ask(Supplier<Optional<String>> problem, BooleanSupplier changes, Runnable then) {
        DialogDescriptor dialog = new DialogDescriptor(panel, title);
        NotificationLineSupport line = dialog.createNotificationLineSupport();
        dialog.setOptions(new Object[] {confirm, NotifyDescriptor.CANCEL_OPTION});
        Dimension size = panel.getPreferredSize();
        panel.setPreferredSize(new Dimension(Math.max(MIN_WIDTH, size.width), size.height));
        check = () -> {
            Optional<String> wrong = problem.get();
            wrong.ifPresentOrElse(line::setErrorMessage, line::clearMessages);
            confirm.setEnabled(wrong.isEmpty() && changes.getAsBoolean());
        };
        check.run();
        if (DialogDisplayer.getDefault().notify(dialog) == confirm) {
            then.run();
        }
    }

    /** Checks the input again. */
    public void recheck() {
        check.run();
    }
}
