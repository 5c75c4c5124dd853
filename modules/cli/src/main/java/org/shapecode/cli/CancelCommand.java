package org.shapecode.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.StudyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Cancels the training of a study on a cluster. */
@Command(
        name = "cancel",
        description = "Cancel the queued and running training of a study on a cluster. The study can be resumed.",
        mixinStandardHelpOptions = true)
final class CancelCommand implements Callable<Integer> {
    @ParentCommand
    private Root root;

    @Parameters(paramLabel = "STUDY", description = "Folder of the study.")
    private Path study;

    @Override
    public Integer call() {
        StudyFolder folder = new StudyFolder(root.console().resolve(study));
        if (!StudyFolder.isStudy(folder.folder())) {
            throw new Problem(folder.folder() + " is not a study folder.");
        }
        if (isDone(folder)) {
            root.console().err().printf("All runs of %s are done; nothing to cancel.%n", folder.folder());
            return 0;
        }
        List<Backend> clusters = folder.clusters();
        if (clusters.isEmpty()) {
            throw new Problem(folder.folder() + " is not trained on a cluster; to stop it, press Ctrl+C in the command"
                    + " that trains it, or Stop on the desktop.");
        }
        folder.cancel();
        String names = clusters.stream().map(Backend::displayName).collect(Collectors.joining(", "));
        root.console().err().printf("Cancelled on %s; resume the study with: %s run … --resume%n", names, Root.NAME);
        return 0;
    }

    /** A study that cannot be read can still be cancelled. */
    private static boolean isDone(StudyFolder folder) {
        try {
            return folder.result().state() == Run.State.DONE;
        } catch (Problem e) {
            return false;
        }
    }
}
