package org.shapecode.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.netbeans.api.progress.BaseProgressUtils;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.windows.WindowManager;
import org.shapecode.experiment.api.Document;
import org.shapecode.toolkit.ErrorDialog;
import org.shapecode.toolkit.SaveDialog;

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
        private static final SaveDialog DIALOG = new SaveDialog(
                "Save Experiment As", "Save", ExperimentFile.fileFilter(), Desktop::withSuffix, List::of);

        @Override
        public Optional<Path> chooseFile(Path folder, String name) {
            return DIALOG.askIn(WindowManager.getDefault().getMainWindow(), folder, name);
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

        private static Path withSuffix(Path chosen) {
            String name = chosen.getFileName().toString();
            return name.endsWith(Document.SUFFIX)
                    ? chosen
                    : chosen.resolveSibling(name.replaceAll("(\\.shapecode)?(\\.json)?$", "") + Document.SUFFIX);
        }
    }
}
