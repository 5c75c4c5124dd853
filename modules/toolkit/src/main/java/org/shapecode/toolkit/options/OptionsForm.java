package org.shapecode.toolkit.options;

import java.awt.Component;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.JTextArea;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import org.openide.awt.Mnemonics;
import org.shapecode.charts.PictureColors;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.toolkit.FittingPanel;
import org.shapecode.toolkit.Settings;
import org.shapecode.toolkit.StyledText;
import org.shapecode.toolkit.ThemeChoice;

/** The fields of the options page. Event dispatch thread. */
final class OptionsForm {
    private final JPanel panel =
            new FittingPanel(new MigLayout("insets 16, wrap 3, hidemode 3", "[]8[grow]8[]", "[]2"));
    private final JSpinner threads = new JSpinner(new SpinnerNumberModel(1, 1, Trainer.MOST_THREADS, 1));
    private final JSpinner runs = new JSpinner(new SpinnerNumberModel(1, 1, Settings.MOST_AT_ONCE, 1));
    private final FolderField home;
    private final JComboBox<ThemeChoice> theme = new JComboBox<>(ThemeChoice.values());
    private final JComboBox<FontSize> fontSize = new JComboBox<>(FontSize.all());
    private final JComboBox<PictureColors> colourMap = new JComboBox<>(PictureColors.values());
    private final JTextArea problem = StyledText.paragraph("");

    /**
     * Creates the fields and loads the current settings.
     *
     * @param edited called after each change of a field
     */
    OptionsForm(Runnable edited) {
        Runnable changed = () -> {
            problem.setText(problem().orElse(""));
            problem.setVisible(problem().isPresent());
            edited.run();
        };
        home = new FolderField(changed);
        threads.setName("option-threads");
        threads.addChangeListener(event -> changed.run());
        runs.setName("option-runs");
        runs.addChangeListener(event -> changed.run());
        theme.setName("option-theme");
        theme.addActionListener(event -> changed.run());
        fontSize.setName("option-font-size");
        fontSize.addActionListener(event -> changed.run());
        colourMap.setName("option-colour-map");
        colourMap.setRenderer(new ColourMapRenderer());
        colourMap.addActionListener(event -> changed.run());
        problem.setName("option-problem");
        problem.setVisible(false);
        StyledText.showError(problem, true);

        heading("Training");
        label("&Threads per run:", threads);
        panel.add(threads, "wrap");
        hint(
                threads,
                "Processors: " + Runtime.getRuntime().availableProcessors()
                        + ". Results do not depend on the number of threads.");
        label("&Concurrent runs:", runs);
        panel.add(runs, "wrap");
        hint(
                runs,
                "Further runs wait in the queue. A study counts as one run, and trains one of its runs on each thread.");
        heading("Files");
        label("&Folder:", home.field());
        panel.add(home.field(), "growx, width 0:pref:");
        panel.add(home.button());
        // Below the field: the dialog greys out its buttons while there is one.
        panel.add(problem, "skip, span, growx, width 0:360:");
        hint(home.field(), "For new projects and for runs outside a project.");
        heading("Appearance");
        label("T&heme:", theme);
        panel.add(theme, "growx, wrap");
        hint(theme, "High contrast: black, white and one accent colour.");
        label("Font &size:", fontSize);
        panel.add(fontSize, "growx, wrap");
        hint(fontSize, "Applies to all windows and to figures on the screen.");
        label("Co&lour map:", colourMap);
        panel.add(colourMap, "growx, wrap");
        hint(colourMap, "Viridis and Cividis are perceptually uniform and colour-blind safe.");
        load();
    }

    private void heading(String text) {
        panel.add(StyledText.headline(text, false), "span" + (panel.getComponentCount() > 0 ? ", gaptop 14" : ""));
    }

    private void label(String text, JComponent field) {
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, text);
        label.setLabelFor(field);
        panel.add(label, "gapleft 16, gaptop 6");
    }

    /** Adds a hint below a field. */
    private void hint(JComponent field, String text) {
        field.getAccessibleContext().setAccessibleDescription(text);
        panel.add(StyledText.hint(text), "skip, span, growx, width 0:360:");
    }

    JComponent component() {
        return panel;
    }

    /** Shows the current settings. */
    void load() {
        threads.setValue(Settings.threads());
        runs.setValue(Settings.runsAtOnce());
        home.set(Settings.home());
        theme.setSelectedItem(Settings.theme());
        fontSize.setSelectedItem(FontSize.current());
        colourMap.setSelectedItem(PictureColors.of(Settings.colourMap()));
    }

    /** Stores the fields as settings, unless there is a {@link #problem}. */
    void store() {
        if (problem().isPresent()) {
            return;
        }
        Settings.setThreads((Integer) threads.getValue());
        Settings.setRunsAtOnce((Integer) runs.getValue());
        home.folder().ifPresent(Settings::setHome);
        Settings.setTheme((ThemeChoice) theme.getSelectedItem());
        Settings.setFontSize(((FontSize) fontSize.getSelectedItem()).percent());
        Settings.setColourMap(((PictureColors) colourMap.getSelectedItem()).id());
    }

    boolean isChanged() {
        return !threads.getValue().equals(Settings.threads())
                || !runs.getValue().equals(Settings.runsAtOnce())
                || !home.folder().equals(Optional.of(Settings.home()))
                || theme.getSelectedItem() != Settings.theme()
                || !FontSize.current().equals(fontSize.getSelectedItem())
                || colourMap.getSelectedItem() != PictureColors.of(Settings.colourMap());
    }

    /** Why the fields cannot be stored, as a sentence; empty if they can. */
    Optional<String> problem() {
        Optional<Path> folder = home.folder();
        if (folder.isEmpty()) {
            return Optional.of("Enter the full path of a folder.");
        }
        return folder.get().toFile().isFile()
                ? Optional.of(folder.get() + " is a file. Choose a folder.")
                : Optional.empty();
    }

    /** A size of the font in percent of that of the system. */
    private record FontSize(int percent) {
        private static final int STEP = 10;

        static FontSize[] all() {
            return IntStream.rangeClosed(Settings.SMALLEST_FONT / STEP, Settings.LARGEST_FONT / STEP)
                    .mapToObj(step -> new FontSize(step * STEP))
                    .toArray(FontSize[]::new);
        }

        static FontSize current() {
            return new FontSize(Settings.fontSize() / STEP * STEP);
        }

        @Override
        public String toString() {
            return percent + "%";
        }
    }

    private static final class ColourMapRenderer extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            Object name = value instanceof PictureColors colours ? colours.displayName() : value;
            return super.getListCellRendererComponent(list, name, index, selected, focused);
        }
    }
}
