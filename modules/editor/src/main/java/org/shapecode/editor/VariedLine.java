package org.shapecode.editor;

import java.awt.BorderLayout;
import java.awt.GridLayout;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.openide.util.ImageUtilities;

/** A field that a study varies, with the values that it takes, and a button that removes it. Event dispatch thread. */
final class VariedLine {
    private static final int COLUMNS = 16;
    private static final String TIP = "The values, separated by commas; a list of lists or of plugins as JSON, in [ ]";

    private final JComponent row;
    private final Field values;
    private final Field names;

    /**
     * A line.
     *
     * @param path of the varied field
     * @param vary takes the values that are typed
     * @param name takes what the values are called
     * @param remove called when it is to vary no more
     */
    VariedLine(String path, BiConsumer<Object, Gesture> vary, BiConsumer<Object, Gesture> name, Runnable remove) {
        this.values = new Field("study.vary." + path, "Values of " + path, vary, COLUMNS, Variable::values);
        this.names = new Field("study.labels." + path, "Names of the values", name, COLUMNS, VariedLine::names);
        names.component().putClientProperty("JTextField.placeholderText", "names, if wanted");
        JButton button = new JButton(ImageUtilities.loadIcon("org/shapecode/editor/remove.svg"));
        button.setName("keep-" + path);
        button.setToolTipText("Vary " + path + " no more");
        button.getAccessibleContext().setAccessibleName(button.getToolTipText());
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.addActionListener(event -> remove.run());
        JLabel label = new JLabel(path);
        label.setLabelFor(values.component());
        Headings.align(label, 0);
        JPanel fields = new JPanel(new GridLayout(1, 2, 4, 0));
        fields.setOpaque(false);
        fields.add(values.component());
        fields.add(names.component());
        row = Headings.row(label, fields);
        row.add(button, BorderLayout.LINE_END);
    }

    JComponent component() {
        return row;
    }

    /** A name may have spaces. */
    private static Object names(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    void show(Object taken, Object labels) {
        values.show(taken, TIP, Variable::text);
        names.show(labels, "What the values are called in figures, separated by commas");
    }
}
