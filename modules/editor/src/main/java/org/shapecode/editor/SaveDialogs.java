package org.shapecode.editor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.JFileChooser;
import org.netbeans.api.progress.BaseProgressUtils;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.windows.WindowManager;
import org.shapecode.experiment.api.Document;
import org.shapecode.toolkit.ErrorDialog;

/** The dialogs and the progress bar of saving an experiment. Event dispatch thread. */
interface SaveDialogs {
    /** Asks for the file of an experiment; empty if cancelled. */
    Optional<Path> chooseFile(Path folder, String name);

    /** Asks whether to reload a file that changed on disk and to give up the changes made here. */
    boolean reload(String name);

    /** Runs work in the background and waits for it, with a progress dialog if it takes long. */
    void offEventThread(String what, Runnable work);

    /** Reports an error. */
    void report(RuntimeException problem);

    /** The dialogs of the platform. */
    final class Desktop implements SaveDialogs {
        @Override
        public Optional<Path> chooseFile(Path folder, String name) {
            JFileChooser chooser = new FileChooserBuilder(SaveDialogs.class)
                    .setTitle("Save Experiment As")
                    .setApproveText("Save")
                    .setFileFilter(ExperimentFile.fileFilter())
                    .forceUseOfDefaultWorkingDirectory(true)
                    .setDefaultWorkingDirectory(folder.toFile())
                    .createFileChooser();
            chooser.setSelectedFile(new File(existing(folder), name));
            while (chooser.showSaveDialog(WindowManager.getDefault().getMainWindow()) == JFileChooser.APPROVE_OPTION) {
                Path file = withSuffix(chooser.getSelectedFile().toPath());
                if (!Files.exists(file) || replace(file)) {
                    return Optional.of(file);
                }
            }
            return Optional.empty();
        }

        private static boolean replace(Path file) {
            NotifyDescriptor question = new NotifyDescriptor.Confirmation(
                    file.getFileName() + " already exists. Replace it?",
                    "Save Experiment As",
                    NotifyDescriptor.YES_NO_OPTION);
            return DialogDisplayer.getDefault().notify(question) == NotifyDescriptor.YES_OPTION;
        }

        @Override
        public boolean reload(String name) {
            String reload = "Reload from Disk";
            Object[] options = {reload, "Keep My Version"};
            NotifyDescriptor question = new NotifyDescriptor(
                    "Another program changed \"" + name + "\", which also has unsaved changes here.\n"
                            + "Reload it from disk (Undo restores your changes) or keep your version?",
                    "File Changed on Disk",
                    NotifyDescriptor.DEFAULT_OPTION,
                    NotifyDescriptor.QUESTION_MESSAGE,
                    options,
                    options[1]);
            return reload.equals(DialogDisplayer.getDefault().notify(question));
        }

        @Override
        public void offEventThread(String what, Runnable work) {
            BaseProgressUtils.runOffEventDispatchThread(work, what, new AtomicBoolean(), true);
        }

        @Override
        public void report(RuntimeException problem) {
            ErrorDialog.show(problem);
        }

        /** The folder, or its nearest ancestor that exists. */
        private static File existing(Path folder) {
            Path there = folder;
            while (there.getParent() != null && !Files.isDirectory(there)) {
                there = there.getParent();
            }
            return there.toFile();
        }

        private static Path withSuffix(Path chosen) {
            String name = chosen.getFileName().toString();
            return name.endsWith(Document.SUFFIX)
                    ? chosen
                    : chosen.resolveSibling(name.replaceAll("(\\.shapecode)?(\\.json)?$", "") + Document.SUFFIX);
        }
    }
}
