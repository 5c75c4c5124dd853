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

/** Asks where to write a figure, and how large; on the event dispatch thread. */
final class SaveDialog {
    /** The folder of the last file, for the next. */
    private static File folder;

    private SaveDialog() {}

    /**
     * What a person answered.
     *
     * @param drawing what to write
     * @param file where to
     */
    record Answer(Drawing drawing, Path file) {}

    /** For what a picture is meant. */
    private enum Purpose {
        ONE_COLUMN("Article, one column (85 mm)", FigureSize.ONE_COLUMN),
        TWO_COLUMNS("Article, two columns (175 mm)", FigureSize.TWO_COLUMNS),
        AS_SEEN("As on the screen", 0);

        private final String words;
        private final double millimetres;

        Purpose(String words, double millimetres) {
            this.words = words;
            this.millimetres = millimetres;
        }

        Drawing of(Drawing seen) {
            return this == AS_SEEN
                    ? seen
                    : new Drawing(
                            seen.figure(),
                            ChartTheme.paper(),
                            FigureSize.natural(seen.figure(), millimetres),
                            seen.views());
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Empty if the person changed their mind. */
    static Optional<Answer> ask(Component parent, Drawing seen, FigureFormat format) {
        JFileChooser chooser = new JFileChooser(folder);
        chooser.setDialogTitle("Save " + seen.figure().title());
        chooser.setFileFilter(new FileNameExtensionFilter(format.description(), format.extension()));
        chooser.setSelectedFile(
                new File(chooser.getCurrentDirectory(), seen.figure().id() + "." + format.extension()));
        JComboBox<Purpose> purpose = new JComboBox<>(Purpose.values());
        boolean narrow = FigureSize.natural(seen.figure()).widthMillimetres() <= FigureSize.ONE_COLUMN;
        purpose.setSelectedItem(narrow ? Purpose.ONE_COLUMN : Purpose.TWO_COLUMNS);
        if (format != FigureFormat.CSV) {
            chooser.setAccessory(labelled("Meant for", purpose));
        }
        while (chooser.showSaveDialog(parent) == JFileChooser.APPROVE_OPTION) {
            Path file = withExtension(chooser.getSelectedFile().toPath(), format);
            if (!Files.exists(file) || mayReplace(parent, file)) {
                folder = chooser.getCurrentDirectory();
                return Optional.of(new Answer(((Purpose) purpose.getSelectedItem()).of(seen), file));
            }
        }
        return Optional.empty();
    }

    private static boolean mayReplace(Component parent, Path file) {
        String question = file.getFileName() + " exists already. Replace it?";
        int answer = JOptionPane.showConfirmDialog(parent, question, "Replace", JOptionPane.YES_NO_OPTION);
        return answer == JOptionPane.YES_OPTION;
    }

    private static Path withExtension(Path file, FigureFormat format) {
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
