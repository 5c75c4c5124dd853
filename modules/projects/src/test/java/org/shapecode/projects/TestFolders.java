package org.shapecode.projects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Creates experiments, runs and studies for tests. */
public final class TestFolders {
    private static final String EXPERIMENT = "{ \"schema\": 1, \"name\": \"Disks\" }";

    /** It ends after the only step of the only two test images. */
    private static final String FINISHED = "{ \"schema\": 1, \"name\": \"Disks\","
            + " \"data\": { \"generator\": \"disk\", \"unseen\": 2 }, \"training\": { \"steps\": 1 } }";

    private TestFolders() {}

    /** The file of an experiment called Disks. */
    public static Path experiment(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(name + ".shapecode.json"), EXPERIMENT);
    }

    /** A run that was stopped. */
    public static Path run(Path folder) throws IOException {
        experiment(folder, "experiment");
        Files.writeString(folder.resolve("metrics.csv"), "step,loss\n");
        return folder;
    }

    /** A run that is done, as version 0.1 left it: without a manifest. */
    public static Path doneRun(Path folder) throws IOException {
        Files.writeString(experiment(folder, "experiment"), FINISHED);
        Files.writeString(folder.resolve("metrics.csv"), "step,loss\n1,4.0\n");
        Files.writeString(folder.resolve("codes.csv"), "radius,z1,error\n1.0,0.1,4.0\n2.0,0.2,5.0\n");
        Files.writeString(folder.resolve("summary.json"), "{ \"loss.test\": 4.5 }");
        return folder;
    }

    /** A study of three runs: one is done, one was stopped, one has not started. */
    public static Path study(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("study.shapecode.json"),
                "{ \"schema\": 1, \"name\": \"Disks\", \"training\": { \"steps\": 1 }, \"study\": { \"seeds\": [1, 2, 3] } }");
        doneRun(folder.resolve("runs/seed-1"));
        run(folder.resolve("runs/seed-2"));
        return folder;
    }
}
