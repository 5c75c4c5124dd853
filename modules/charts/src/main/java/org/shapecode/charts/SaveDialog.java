package org.shapecode.charts;

import java.awt.BorderLayout;
import java.awt.Component;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.shapecode.core.figure.Figure;

/** Asks where to write a figure, and for pixels how many; on the event dispatch thread. */
final class SaveDialog {
    private static final String[] SCALES = {"As on the screen (x1)", "Twice as many (x2)", "Three times (x3)"};

    /** The folder of the last file, for the next. */
    private static File folder;

    private SaveDialog() {}

    /**
     * What a person answered.
     *
     * @param scale pixels for each px
     * @param file where to
     */
    record Answer(int scale, Path file) {}

    /**
     * Empty if the person changed their mind.
     *
     * @param pixels whether to ask how many pixels
     */
    static Optional<Answer> ask(Component parent, Figure figure, FigureFormat format, boolean pixels) {
        JFileChooser chooser = new JFileChooser(folder);
        chooser.setDialogTitle("Save " + figure.title());
        chooser.setFileFilter(new FileNameExtensionFilter(format.description(), format.extension()));
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), figure.id() + "." + format.extension()));
        JComboBox<String> scale = new JComboBox<>(SCALES);
        scale.setSelectedIndex(1);
        if (pixels) {
            chooser.setAccessory(labelled("Pixels", scale));
        }
        while (chooser.showSaveDialog(parent) == JFileChooser.APPROVE_OPTION) {
            Path file = withExtension(chooser.getSelectedFile().toPath(), format);
            if (!Files.exists(file) || mayReplace(parent, file)) {
                folder = chooser.getCurrentDirectory();
                return Optional.of(new Answer(scale.getSelectedIndex() + 1, file));
            }
        }
        return Optional.empty();
    }

    private static boolean mayReplace(Component parent, Path file) {
        String question = file.getFileName() + " exists already. Replace it?";
        int answer = JOptionPane.showConfirmDialog(parent, question, "Replace", JOptionPane.YES_NO_OPTION);
        return answer == JOptionPane.YES_OPTION;
    }

    static Path withExtension(Path file, FigureFormat format) {
        String end = "." + format.extension();
        String name = file.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(end) ? file : file.resolveSibling(name + end);
    }

    private static JComponent labelled(String text, JComponent component) {
        JLabel label = new JLabel(text);
        label.setLabelFor(component);
        JPanel top = new JPanel(new BorderLayout(0, 4));
        top.add(label, BorderLayout.NORTH);
        top.add(component, BorderLayout.CENTER);
        JPanel panel = new JPanel(new BorderLayout());
        panel.setBorder(BorderFactory.createEmptyBorder(0, 12, 0, 0));
        panel.add(top, BorderLayout.NORTH);
        return panel;
    }
}
