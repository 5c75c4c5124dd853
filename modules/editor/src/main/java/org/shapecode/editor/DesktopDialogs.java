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
import org.shapecode.toolkit.Errors;

/** Asks in dialogs of the platform. Event dispatch thread. */
final class DesktopDialogs implements Dialogs {
    @Override
    public Optional<Path> chooseFile(Path folder, String name) {
        JFileChooser chooser = new FileChooserBuilder(DesktopDialogs.class)
                .setTitle("Save Experiment As")
                .setApproveText("Save")
                .setFileFilter(new ExperimentFiles())
                .forceUseOfDefaultWorkingDirectory(true)
                .setDefaultWorkingDirectory(folder.toFile())
                .createFileChooser();
        chooser.setSelectedFile(new File(existing(folder), name));
        while (chooser.showSaveDialog(WindowManager.getDefault().getMainWindow()) == JFileChooser.APPROVE_OPTION) {
            Path file = ended(chooser.getSelectedFile().toPath());
            if (!Files.exists(file) || replace(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static boolean replace(Path file) {
        NotifyDescriptor question = new NotifyDescriptor.Confirmation(
                file.getFileName() + " exists already. Replace it?",
                "Save Experiment As",
                NotifyDescriptor.YES_NO_OPTION);
        return DialogDisplayer.getDefault().notify(question) == NotifyDescriptor.YES_OPTION;
    }

    @Override
    public boolean preferDisk(String name) {
        String load = "Load from Disk";
        Object[] options = {load, "Keep Mine"};
        NotifyDescriptor question = new NotifyDescriptor(
                "The file of \"" + name + "\" was changed by another program, and you have changed it here.\n"
                        + "Load the file and give up your changes (Undo brings them back), or keep yours?",
                "File Changed on Disk",
                NotifyDescriptor.DEFAULT_OPTION,
                NotifyDescriptor.QUESTION_MESSAGE,
                options,
                options[1]);
        return load.equals(DialogDisplayer.getDefault().notify(question));
    }

    @Override
    public void offEventThread(String what, Runnable work) {
        BaseProgressUtils.runOffEventDispatchThread(work, what, new AtomicBoolean(), true);
    }

    @Override
    public void tell(RuntimeException problem) {
        Errors.tell(problem);
    }

    /** The nearest folder that is there. */
    private static File existing(Path folder) {
        Path there = folder;
        while (there.getParent() != null && !Files.isDirectory(there)) {
            there = there.getParent();
        }
        return there.toFile();
    }

    private static Path ended(Path chosen) {
        String name = chosen.getFileName().toString();
        return name.endsWith(Document.SUFFIX)
                ? chosen
                : chosen.resolveSibling(name.replaceAll("(\\.shapecode)?(\\.json)?$", "") + Document.SUFFIX);
    }
}
