package org.shapecode.projects.tree;

import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTextField;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.Utilities;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.projects.dialog.InputDialog;
import org.shapecode.projects.files.FileNames;
import org.shapecode.projects.files.FileTasks;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.Settings;
import org.shapecode.toolkit.StyledText;
import org.shapecode.workbench.experiment.ExperimentWindows;

/** Creates an experiment from a preset and opens it. Event dispatch thread. */
@ActionID(category = "Project", id = "org.shapecode.projects.tree.NewExperiment")
@ActionRegistration(displayName = "New &Experiment…")
@ActionReference(path = "Menu/File", position = 60)
public final class NewExperiment implements ActionListener {
    /** Uses the selected folder, or else the home folder. */
    @Override
    public void actionPerformed(ActionEvent event) {
        TreeItem item = Utilities.actionsGlobalContext().lookup(TreeItem.class);
        ask(item == null ? Settings.home() : item.target());
    }

    static void ask(Path folder) {
        Background.run(() -> Plugins.all(Preset.class), presets -> ask(folder, presets));
    }

    private static void ask(Path folder, List<Preset> presets) {
        InputDialog dialog = new InputDialog("New Experiment", "&Create");
        JComboBox<Preset> preset = new JComboBox<>(presets.toArray(Preset[]::new));
        preset.setName("preset");
        preset.setRenderer(new PresetRenderer());
        JTextField name = dialog.field("name", free(folder, presets.get(0)));
        preset.addActionListener(event -> name.setText(free(folder, (Preset) preset.getSelectedItem())));
        dialog.row("&Preset:", preset).row("&Name:", name).row("Folder:", new JLabel(StyledText.shortened(folder)));
        dialog.ask(
                () -> FileNames.problem(folder, name.getText(), Document.SUFFIX),
                () -> create(folder, name.getText(), (Preset) preset.getSelectedItem()));
    }

    private static String free(Path folder, Preset preset) {
        return FileNames.base(FileNames.free(folder.resolve(preset.displayName() + Document.SUFFIX)));
    }

    private static void create(Path folder, String name, Preset preset) {
        FileTasks.run(
                "Creating " + name,
                progress -> List.of(write(folder.resolve(name + Document.SUFFIX), name, preset)),
                created -> created.forEach(ExperimentWindows::open));
    }

    /** Writes the experiment of a preset under a new name. */
    static Path write(Path file, String name, Preset preset) {
        try {
            PluginCall.get(preset, preset::document).with("name", name).write(file);
            return file;
        } catch (IOException e) {
            throw new Problem("Cannot write " + file + ": " + Reason.of(e) + ".", e);
        }
    }

    private static final class PresetRenderer extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            String text = value instanceof Preset preset ? preset.displayName() : "";
            return super.getListCellRendererComponent(list, text, index, selected, focused);
        }
    }
}
