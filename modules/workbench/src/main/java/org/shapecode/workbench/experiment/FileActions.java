package org.shapecode.workbench.experiment;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.io.File;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JFileChooser;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.awt.StatusDisplayer;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.Lookup;
import org.openide.windows.WindowManager;
import org.shapecode.editor.ExperimentFile;
import org.shapecode.editor.UnsavedExperiment;
import org.shapecode.toolkit.Settings;
import org.shapecode.toolkit.TextClipboard;

/** The actions on experiment files in the File and Experiment menus. Event dispatch thread. */
public final class FileActions {
    /** The preference with the last folder; the name of a class of version 0.1.0. */
    private static final String LAST_FOLDER_KEY = "org.shapecode.workbench.experiment.OpenExperimentAction";

    private FileActions() {}

    /** Asks for an experiment file and opens it. */
    @ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.OpenExperimentAction")
    @ActionRegistration(displayName = "&Open Experiment…")
    @ActionReferences({
        @ActionReference(path = "Menu/File", position = 100),
        @ActionReference(path = "Shortcuts", name = "D-O")
    })
    public static final class Open implements ActionListener {
        @Override
        public void actionPerformed(ActionEvent event) {
            File file = new FileChooserBuilder(LAST_FOLDER_KEY)
                    .setTitle("Open Experiment")
                    .setApproveText("Open")
                    .setDefaultWorkingDirectory(Settings.home().toFile())
                    .setFilesOnly(true)
                    .setFileFilter(ExperimentFile.fileFilter())
                    .showOpenDialog();
            if (file != null) {
                ExperimentWindows.open(file.toPath());
            }
        }
    }

    /** Asks for the folder of a run or study, anywhere, and opens it. */
    @ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.OpenRunAction")
    @ActionRegistration(displayName = "Open &Run…")
    @ActionReference(path = "Menu/File", position = 105)
    public static final class OpenRun implements ActionListener {
        @Override
        public void actionPerformed(ActionEvent event) {
            File folder = new FileChooserBuilder(OpenRun.class)
                    .setTitle("Open Run")
                    .setApproveText("Open")
                    .setDefaultWorkingDirectory(Settings.home().toFile())
                    .setDirectoriesOnly(true)
                    .showOpenDialog();
            if (folder != null) {
                ExperimentWindows.openRun(folder.toPath().toAbsolutePath().normalize());
            }
        }
    }

    /** Asks for a folder or file of images, and makes an experiment on them. */
    @ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.ImagesAction")
    @ActionRegistration(displayName = "New Experiment from &Images…")
    @ActionReference(path = "Menu/File", position = 90)
    public static final class FromImages implements ActionListener {
        @Override
        public void actionPerformed(ActionEvent event) {
            openImages();
        }
    }

    /** Asks for a folder or file of images, and makes an experiment on them. Event dispatch thread. */
    public static void openImages() {
        JFileChooser chooser = new FileChooserBuilder(FromImages.class)
                .setTitle("New Experiment from Images")
                .setApproveText("Create")
                .createFileChooser();
        chooser.setFileSelectionMode(JFileChooser.FILES_AND_DIRECTORIES);
        chooser.setApproveButtonToolTipText("A folder of pictures, or an NPZ, NPY or IDX file");
        if (chooser.showOpenDialog(WindowManager.getDefault().getMainWindow()) == JFileChooser.APPROVE_OPTION) {
            ExperimentWindows.openImages(chooser.getSelectedFile().toPath());
        }
    }

    /**
     * Saves the experiment of the active window to another file. Replaces the platform's action, whose dialog does not start
     * in the folder of the experiment.
     */
    @ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.SaveAsAction")
    @ActionRegistration(displayName = "Save &As…")
    @ActionReferences({
        @ActionReference(path = "Menu/File", position = 1600),
        @ActionReference(path = "Shortcuts", name = "DS-S")
    })
    public static final class SaveAs implements ActionListener {
        private final ExperimentFile file;

        /** Called by the platform with the file of the active window. */
        public SaveAs(ExperimentFile file) {
            this.file = file;
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            file.saveAs();
        }
    }

    /** Saves all experiments with unsaved edits. Replaces the platform's action, which belongs to its question on exit. */
    @ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.SaveAllAction")
    @ActionRegistration(displayName = "Save A&ll", lazy = false)
    @ActionReference(path = "Menu/File", position = 1700)
    public static final class SaveAll extends AbstractAction {
        private static final long serialVersionUID = 1L;

        private final transient Lookup.Result<UnsavedExperiment> unsaved =
                UnsavedExperiment.ALL.lookupResult(UnsavedExperiment.class);

        /** Called by the platform. */
        public SaveAll() {
            super("Save All");
            unsaved.addLookupListener(event -> update());
            update();
        }

        private void update() {
            setEnabled(!unsaved.allInstances().isEmpty());
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            List.copyOf(unsaved.allInstances()).forEach(UnsavedExperiment::save);
        }
    }

    /** Returns the experiment of the active window to its saved state; can be undone. */
    @ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.DiscardEditsAction")
    @ActionRegistration(displayName = "&Discard Edits")
    @ActionReference(path = "Menu/File", position = 1750)
    public static final class DiscardEdits implements ActionListener {
        private final UnsavedExperiment experiment;

        /** Called by the platform with the experiment of the active window, if it has unsaved edits. */
        public DiscardEdits(UnsavedExperiment experiment) {
            this.experiment = experiment;
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            experiment.discard();
        }
    }

    /** Copies the command that trains the experiment in front, unsaved edits included. Called by the platform. */
    @ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.CopyCommandLineAction")
    @ActionRegistration(displayName = "Copy as Command &Line", lazy = false)
    @ActionReference(path = "Menu/Experiment", position = 900, separatorBefore = 800)
    public static Action copyCommandLine() {
        return new FrontCommand("Copy as Command &Line", window -> true, window -> {
            String command = window.file().commandLine();
            TextClipboard.copy(command);
            StatusDisplayer.getDefault().setStatusText("Copied: " + command);
        });
    }
}
