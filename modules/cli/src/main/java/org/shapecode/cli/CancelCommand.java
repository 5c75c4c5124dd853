package org.shapecode.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.shapecode.core.Problem;
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
        Backend backend = folder.backend();
        if (!backend.outlives()) {
            throw new Problem("Nothing of " + folder.folder() + " trains elsewhere; a study on this computer ends with"
                    + " its program.");
        }
        folder.cancel();
        root.console().err().printf("Cancelled; resume the study with: %s run … --resume%n", Root.NAME);
        return 0;
    }
}
