package org.shapecode.toolkit.options;

import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import org.shapecode.charts.PictureColors;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.toolkit.Settings;
import org.shapecode.toolkit.ThemeChoice;

/** The fields of our page of options. Event dispatch thread. */
final class OptionsForm {
    private final JSpinner threads = new JSpinner(new SpinnerNumberModel(1, 1, Trainer.MOST_THREADS, 1));
    private final JSpinner runs = new JSpinner(new SpinnerNumberModel(1, 1, Settings.MOST_AT_ONCE, 1));
    private final FolderField home;
    private final JComboBox<ThemeChoice> theme = new JComboBox<>(ThemeChoice.values());
    private final JComboBox<PictureColors> palette = new JComboBox<>(PictureColors.values());
    private final JLabel problem = new JLabel(" ");
    private final OptionsLayout layout = new OptionsLayout();

    /**
     * Fields with what is set now.
     *
     * @param edited called after each change
     */
    OptionsForm(Runnable edited) {
        Runnable checked = () -> {
            problem.setText(problem().orElse(" "));
            edited.run();
        };
        home = new FolderField(checked);
        threads.setName("option-threads");
        runs.setName("option-runs");
        theme.setName("option-theme");
        threads.addChangeListener(event -> checked.run());
        runs.addChangeListener(event -> checked.run());
        theme.addActionListener(event -> checked.run());
        palette.setName("option-palette");
        palette.setRenderer(new NamedRenderer());
        palette.addActionListener(event -> checked.run());
        problem.putClientProperty("FlatLaf.style", "foreground: $Component.error.focusedBorderColor");
        int processors = Runtime.getRuntime().availableProcessors();
        layout.heading("Training");
        layout.row(
                "&Threads of a run:",
                threads,
                "This machine has " + processors + ". The result is the same on any number of threads.");
        layout.row("&Runs at once:", runs, "Further runs wait in a queue.");
        layout.heading("Files");
        layout.row(
                "&Folder:",
                home.field(),
                home.button(),
                "New projects go here, and the runs of experiments that belong to none.");
        layout.heading("Looks");
        layout.row(
                "T&heme:",
                theme,
                "At once, but for the small buttons of tabs: they follow when the program starts again.");
        layout.row("&Colours of pictures:", palette, "Viridis and Cividis are even for every kind of colour vision.");
        layout.end(problem);
        load();
    }

    JComponent component() {
        return layout.component();
    }

    void load() {
        threads.setValue(Settings.threads());
        runs.setValue(Settings.runsAtOnce());
        home.set(Settings.home());
        theme.setSelectedItem(Settings.theme());
        palette.setSelectedItem(PictureColors.of(Settings.palette()));
    }

    void store() {
        if (problem().isPresent()) {
            return;
        }
        Settings.setThreads((Integer) threads.getValue());
        Settings.setRunsAtOnce((Integer) runs.getValue());
        home.folder().ifPresent(Settings::setHome);
        Settings.setTheme((ThemeChoice) theme.getSelectedItem());
        Settings.setPalette(chosenPalette());
    }

    boolean isChanged() {
        return !threads.getValue().equals(Settings.threads())
                || !runs.getValue().equals(Settings.runsAtOnce())
                || !home.folder().equals(Optional.of(Settings.home()))
                || theme.getSelectedItem() != Settings.theme()
                || palette.getSelectedItem() != PictureColors.of(Settings.palette());
    }

    private String chosenPalette() {
        return ((PictureColors) palette.getSelectedItem()).id();
    }

    /** What must be mended first, in a sentence. */
    Optional<String> problem() {
        Optional<Path> folder = home.folder();
        if (folder.isEmpty()) {
            return Optional.of("Type the full path of a folder.");
        }
        return folder.get().toFile().isFile()
                ? Optional.of(folder.get() + " is a file; choose a folder.")
                : Optional.empty();
    }
}
