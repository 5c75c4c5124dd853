package org.shapecode.editor;

import java.awt.BorderLayout;
import java.io.File;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.openide.awt.Mnemonics;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.windows.WindowManager;

/** A text field for the path of a file or folder, with a button that chooses it. Event dispatch thread. */
final class FileField implements FormElement {
    private static final int COLUMNS = 12;

    private final JPanel panel = new JPanel(new BorderLayout(4, 0));
    private final LiveTextField field;
    private final String tip;

    FileField(Binding binding) {
        this(binding, current -> choose(binding.label(), current));
    }

    /**
     * A field whose path is not set at once.
     *
     * @param edited receives each path
     */
    FileField(Binding binding, BiConsumer<Object, Edit.Gesture> edited) {
        this(binding, current -> choose(binding.label(), current), edited);
    }

    /**
     * A field with another chooser.
     *
     * @param chooser is given the path in the field, and returns another, or null if none was chosen
     */
    FileField(Binding binding, Function<String, File> chooser) {
        this(binding, chooser, binding::set);
    }

    private FileField(Binding binding, Function<String, File> chooser, BiConsumer<Object, Edit.Gesture> edited) {
        field = new LiveTextField(binding.path(), binding.label(), edited, new JTextField(COLUMNS), String::strip);
        tip = binding.tip();
        JButton button = new JButton();
        button.setName("choose-" + binding.path());
        Mnemonics.setLocalizedText(button, "Choose…");
        button.setToolTipText(tip);
        button.getAccessibleContext().setAccessibleName("Choose " + binding.label());
        button.addActionListener(event -> {
            Object current = binding.edit().document().value(binding.path());
            File chosen = chooser.apply(current instanceof String path ? path : "");
            if (chosen != null) {
                edited.accept(chosen.getAbsolutePath(), null);
            }
        });
        panel.setOpaque(false);
        panel.add(field.component(), BorderLayout.CENTER);
        panel.add(button, BorderLayout.LINE_END);
    }

    private static File choose(String label, String current) {
        JFileChooser chooser = new FileChooserBuilder(FileField.class)
                .setTitle("Choose " + label)
                .setApproveText("Choose")
                .createFileChooser();
        chooser.setFileSelectionMode(JFileChooser.FILES_AND_DIRECTORIES);
        if (!current.isEmpty()) {
            chooser.setSelectedFile(new File(current));
        }
        boolean chosen =
                chooser.showOpenDialog(WindowManager.getDefault().getMainWindow()) == JFileChooser.APPROVE_OPTION;
        return chosen ? chooser.getSelectedFile() : null;
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Object json, DataSettings data) {
        field.show(json, tip);
    }
}
