package org.shapecode.runs;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.awt.Mnemonics;
import org.openide.awt.StatusDisplayer;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.Lookup;
import org.openide.windows.WindowManager;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.exchange.NetworkImport;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.Settings;
import org.shapecode.workbench.experiment.ExperimentWindows;

/** Asks for the files of another program's network, creates a finished run from them and opens it. Event dispatch thread. */
@ActionID(category = "Experiment", id = "org.shapecode.runs.ImportNetwork")
@ActionRegistration(displayName = "I&mport Network…")
@ActionReference(path = "Menu/File", position = 150)
public final class ImportNetwork implements ActionListener {
    private static final String TITLE = "Import Network";
    private static final String FITTING = "Disks of the network\u2019s input size";
    private static final int COLUMNS = 14;

    private final JComboBox<String> experiments = new JComboBox<>();
    private final List<Preset> presets = Plugins.all(Preset.class);
    private final JTextField code = new JTextField(COLUMNS);

    @Override
    public void actionPerformed(ActionEvent event) {
        JFileChooser chooser = new FileChooserBuilder(ImportNetwork.class)
                .setTitle(TITLE)
                .setFilesOnly(true)
                .setDefaultWorkingDirectory(Settings.home().toFile())
                .setFileFilter(new FileNameExtensionFilter(
                        "Networks (ONNX, Keras, safetensors, NPZ)",
                        "onnx",
                        "h5",
                        "hdf5",
                        "keras",
                        "safetensors",
                        "npz"))
                .createFileChooser();
        chooser.setMultiSelectionEnabled(true);
        chooser.setAccessory(settings());
        if (chooser.showDialog(WindowManager.getDefault().getMainWindow(), "Import") == JFileChooser.APPROVE_OPTION) {
            File[] several = chooser.getSelectedFiles();
            Stream<File> files = several.length == 0 ? Stream.of(chooser.getSelectedFile()) : Stream.of(several);
            start(files.map(File::toPath).toList());
        }
    }

    private JComponent settings() {
        experiments.setName("import-experiment");
        experiments.removeAllItems();
        experiments.addItem(FITTING);
        presets.forEach(preset -> experiments.addItem(preset.displayName()));
        experiments.setToolTipText(
                "Gives the images, the settings for further training and, for files with only weights, the"
                        + " layers.");
        code.setName("import-code");
        code.setToolTipText(
                "Name of the code tensor in an ONNX file with a whole autoencoder; empty for the narrowest.");
        JPanel panel = new JPanel();
        panel.setLayout(new BoxLayout(panel, BoxLayout.PAGE_AXIS));
        panel.setBorder(BorderFactory.createEmptyBorder(0, 12, 0, 0));
        add(panel, "I&mages and settings:", experiments);
        add(panel, "&Code tensor:", code);
        add(panel, "For an encoder and a decoder, select both files.", null);
        return panel;
    }

    private static void add(JPanel panel, String text, JComponent field) {
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, text);
        label.setAlignmentX(0);
        label.setBorder(BorderFactory.createEmptyBorder(6, 0, 2, 0));
        panel.add(label);
        if (field != null) {
            label.setLabelFor(field);
            field.setAlignmentX(0);
            field.setMaximumSize(field.getPreferredSize());
            panel.add(field);
        }
    }

    private void start(List<Path> files) {
        int chosen = experiments.getSelectedIndex() - 1;
        Optional<Preset> preset = chosen < 0 ? Optional.empty() : Optional.of(presets.get(chosen));
        String tensor = code.getText().strip();
        Background.run(
                "Importing " + files.get(0).getFileName(),
                progress -> run(ordered(files), preset, tensor, progress),
                ImportNetwork::show);
    }

    /** The encoder first: a chooser gives files in the order of their names or of the clicks. */
    static List<Path> ordered(List<Path> files) {
        return files.stream()
                .sorted((a, b) -> Boolean.compare(isDecoder(a), isDecoder(b)))
                .toList();
    }

    private static boolean isDecoder(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).contains("dec");
    }

    private static Path run(List<Path> files, Optional<Preset> preset, String code, Progress progress) {
        Optional<Document> base = preset.map(each -> PluginCall.get(each, each::document));
        NetworkImport imported = NetworkImport.of(files, base, code);
        Path folder = TrainingQueue.getDefault()
                .store()
                .newFolder(imported.document().experiment().name());
        imported.start(new Trainer(Trainer.usualThreads(), TrainingListener.NONE, progress), folder);
        return folder;
    }

    private static void show(Path folder) {
        StatusDisplayer.getDefault().setStatusText("Imported into " + folder);
        ExperimentWindows.openRun(folder);
        Lookup.getDefault().lookupAll(RunLocations.class).forEach(each -> each.reveal(folder));
    }
}
