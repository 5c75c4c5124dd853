package org.shapecode.workbench.experiment;

import java.nio.file.Path;
import org.netbeans.spi.sendopts.Arg;
import org.netbeans.spi.sendopts.ArgsProcessor;
import org.netbeans.spi.sendopts.Env;
import org.openide.windows.WindowManager;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.workbench.ui.Errors;

/**
 * Opens what is named after the program's own name: files of experiments, folders of runs and studies. A program that is
 * on already opens them. Made by the platform.
 */
public final class FilesToOpen implements ArgsProcessor {
    /** Paths, as typed. */
    @Arg(longName = "open", implicit = true)
    public String[] paths = {};

    @Override
    public void process(Env env) {
        Path here = env.getCurrentDirectory().toPath();
        WindowManager.getDefault().invokeWhenUIReady(() -> {
            for (String path : paths) {
                open(here.resolve(path).normalize());
            }
        });
    }

    private static void open(Path path) {
        if (Run.isRun(path) || StudyFolder.isStudy(path)) {
            Experiments.openRun(path);
        } else if (path.toFile().isDirectory()) {
            Errors.tell(new Problem(path + " is not the folder of a run or a study."));
        } else {
            Experiments.open(path);
        }
    }
}
