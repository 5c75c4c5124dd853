package org.shapecode.projects;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.netbeans.spi.sendopts.Arg;
import org.netbeans.spi.sendopts.ArgsProcessor;
import org.netbeans.spi.sendopts.Env;
import org.openide.windows.WindowManager;
import org.shapecode.projects.tree.ItemOperations;

/**
 * Opens the experiment files, runs and studies given on the command line, in the running program if there is one. Created by
 * the platform.
 */
public final class FilesToOpen implements ArgsProcessor {
    /** The paths as typed. */
    @Arg(longName = "open", implicit = true)
    public String[] paths = {};

    @Override
    public void process(Env env) {
        Path here = env.getCurrentDirectory().toPath();
        List<Path> files =
                Arrays.stream(paths).map(path -> here.resolve(path).normalize()).toList();
        WindowManager.getDefault().invokeWhenUIReady(() -> ItemOperations.open(files));
    }
}
