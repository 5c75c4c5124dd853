package org.shapecode.backends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.core.plugin.PluginContract;
import org.shapecode.experiment.api.Control;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.StudyRunner;

/** What can be said without a cluster; a driver is played by a script. */
class SparkTest extends PluginContract<Backend> {
    private static final String PLATFORM = "netbeans.home";
    private static final String LOCAL = "local-cluster[2,1,1024]";

    @TempDir
    Path folder;

    private Path installation;

    @BeforeEach
    void install() throws IOException {
        installation = Files.createDirectory(folder.resolve("shapecode"));
        System.setProperty(PLATFORM, installation.resolve("platform").toString());
        Files.createDirectories(installation.resolve("etc"));
        Files.writeString(installation.resolve("etc/shapecode.clusters"), "platform");
    }

    @AfterEach
    void uninstall() {
        System.clearProperty(PLATFORM);
    }

    @Override
    protected Class<Backend> kind() {
        return Backend.class;
    }

    @Override
    protected Backend plugin() {
        return new Spark();
    }

    private static Spark on(String master, String home, String... options) {
        return new Spark(master, home, "", 0, 1000, 1, List.of(options));
    }

    private void withDriver() throws IOException {
        Files.createDirectories(installation.resolve("spark/jars"));
        Files.writeString(installation.resolve("spark/spark-driver.jar"), "");
    }

    /** Its name looks like a path, but it reads no files. */
    private static Document document() {
        String text = """
                { "name": "/tmp/x", "data": { "generator": "disk", "size": 16, "images": 40, "test": 12, "blur": { "offsets": 60 } },
                  "model": { "plugin": "disk-autoencoder", "depths": [3, 2, 2, 1] },
                  "training": { "steps": 1, "batch": 8 },
                  "study": { "seeds": [1, 2] } }
                """;
        return Document.of(Json.parse(text, "test"), "test");
    }

    private StudyRunner runner(Spark spark) {
        return new StudyRunner(spark, 1, Progress.NONE, new Control(), (step, trained) -> {});
    }

    private String refused(Spark spark) {
        return assertThrows(Problem.class, () -> runner(spark).run(document(), folder.resolve("study"), true))
                .getMessage();
    }

    @Test
    void mastersAndPropertiesHaveAForm() {
        for (String master : List.of("spark://a:7077", "spark://a:1,b-c.d:2", "yarn", "k8s://https://a:443", LOCAL)) {
            assertEquals(master, on(master, "").master());
        }
        for (String master : List.of("a:7077", "spark://a", "local", "spark://a:7077 --class x")) {
            assertThrows(InvalidParameter.class, () -> on(master, ""));
        }
        assertThrows(InvalidParameter.class, () -> on(LOCAL, "", "executor.cores=4"));
        for (String cores : List.of("four", "0", "")) {
            String message = assertThrows(InvalidParameter.class, () -> on("yarn", "", "spark.executor.cores=" + cores))
                    .getMessage();
            assertTrue(message.contains("spark.executor.cores=" + cores), message);
        }
    }

    @Test
    void withoutAMasterThereIsNothingToTrainOn() {
        assertEquals(
                "The address of the Spark cluster is missing; set master, such as spark://HOST:7077 (--set"
                        + " on.master=spark://HOST:7077).",
                refused(new Spark()));
        assertThrows(Problem.class, () -> runner(new Spark()).script(document(), folder.resolve("study")));
    }

    @Test
    void saysHowToGetSpark() {
        assertEquals(
                "This installation of Shapecode comes without Spark: build Shapecode with \"mvn -Pspark -DskipTests"
                        + " package\", and copy application/target/shapecode/spark to "
                        + installation.resolve("spark") + ".",
                refused(on(LOCAL, "")));
    }

    @Test
    void aFolderWithoutSparkIsNamed() throws IOException {
        withDriver();
        assertEquals(
                "There is no Spark in " + folder + ": bin/spark-submit is missing; correct home.",
                refused(on(LOCAL, folder.toString())));
        assertTrue(refused(on("yarn", "")).startsWith("The master yarn needs a complete Spark installation;"));
    }

    @Test
    void anUnreachableMasterIsASentence() throws IOException {
        withDriver();
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertEquals(
                "No Spark master answers at spark://127.0.0.1:" + free
                        + " (Connection refused); start it, correct master, or train the study elsewhere.",
                refused(on("spark://127.0.0.1:" + free, "")));
    }

    @Test
    void memoryIsAskedForWhereItIsKept() throws IOException {
        withDriver();
        Path home = spark("");
        Spark spark = new Spark("yarn", home.toString(), "", 8, 1000, 1, List.of("spark.executor.cores=4"));
        String command =
                String.join(" ", spark.command(spark.installation(), Path.of("/a b.zip"), Path.of("/study/on/spark")));
        assertEquals(
                home.resolve("bin/spark-submit")
                        + " --driver-memory 1g --master yarn --class org.shapecode.spark.driver.Driver"
                        + " --archives file:///a%20b.zip#shapecode --conf spark.executor.memoryOverhead=5000m"
                        + " --conf spark.executor.instances=2 --conf spark.executor.cores=4 "
                        + installation.resolve("spark/spark-driver.jar") + " /study/on/spark/plan.json",
                command);
    }

    /** An installation of Spark whose driver is a script; its last argument is the plan. */
    private Path spark(String script) throws IOException {
        Path program = Files.createDirectories(folder.resolve("opt/bin")).resolve("spark-submit");
        Files.writeString(program, "#!/usr/bin/env bash\ncd \"$(dirname \"${@: -1}\")\"\n" + script);
        assertTrue(program.toFile().setExecutable(true));
        return folder.resolve("opt");
    }

    private static String says(String state, String reason) {
        return """
                printf '{"process": 1, "state": "%s", "reason": "%s", "cores": 0, "training": {}}' > progress.json
                """.formatted(state, reason);
    }

    @Test
    void whatADriverSaysIsPassedOn() throws IOException {
        withDriver();
        assertEquals(
                "The executors end at once; resume the study, there or elsewhere, to train the rest.",
                refused(on(
                        LOCAL,
                        spark(says("failed", "The executors end at once.")).toString())));
        String ended =
                refused(on(LOCAL, spark("printf '\\377no memory'; exit 1").toString()));
        assertTrue(ended.startsWith("The Spark driver ended at once (\uFFFDno memory); see "), ended);
        String lost =
                refused(on(LOCAL, spark(says("training", "") + "echo Killed").toString()));
        assertEquals(
                "The Spark driver was lost (Killed); resume the study, there or elsewhere, to train the rest.", lost);
    }

    @Test
    void aLostRunIsNamedWithItsReason() throws IOException {
        withDriver();
        String script = says("done", "")
                + "echo '{\"run\": \"seed-1\", \"end\": \"lost\", \"reason\": \"the executor was lost\"}' > ended.jsonl\n"
                + "echo '{\"run\": \"seed-2\", \"end\": \"done\", \"reason\": \"\"}' >> ended.jsonl\n";
        assertEquals(
                "seed-1 was not trained: the executor was lost; resume the study to train it.",
                refused(on(LOCAL, spark(script).toString())));
    }

    /** A driver was killed while it replaced a run folder, the only one of its run. */
    @Test
    void whatWasBeingReplacedIsPutBackBeforeItIsPrepared() throws IOException {
        withDriver();
        Spark spark =
                on(LOCAL, spark(says("failed", "The executors end at once.")).toString());
        refused(spark);
        Path run = folder.resolve("study/runs/seed-1");
        Files.writeString(run.resolve("notes.json"), "mine");
        Path replaced = Files.createDirectories(folder.resolve("study/on/spark/replaced"));
        Files.move(run, replaced.resolve("seed-1"));
        refused(spark);
        assertEquals("mine", Files.readString(run.resolve("notes.json")));
        Files.move(run, replaced.resolve("seed-1"));
        spark.cancel(folder.resolve("study"), folder.resolve("study/on/spark"));
        assertEquals("mine", Files.readString(run.resolve("notes.json")));
    }

    @Test
    void whoCancelsWhileRunsArePreparedStartsNoDriver() throws IOException {
        withDriver();
        Spark spark = on(LOCAL, spark("touch started;" + says("training", "")).toString());
        Path study = folder.resolve("study");
        Progress progress = new Progress() {
            @Override
            public void report(long done, long total, String message) {}

            @Override
            public boolean isCancelled() {
                return Files.exists(study.resolve("runs/seed-2"));
            }
        };
        StudyRunner runner = new StudyRunner(spark, 1, progress, new Control(), (step, trained) -> {});
        assertEquals(
                "Stopped with 0 of 2 runs done; the study can be resumed.",
                assertThrows(CancellationException.class, () -> runner.run(document(), study, false))
                        .getMessage());
        assertFalse(Files.exists(study.resolve("on/spark/started")));
    }

    @Test
    void aLinkToAnEarlierInstallationIsMadeAnew() throws IOException {
        withDriver();
        Path jars = Files.createDirectories(folder.resolve("place/home")).resolve("jars");
        Files.createSymbolicLink(jars, folder.resolve("gone/spark/jars"));
        on(LOCAL, "").installation().environment(LOCAL, folder.resolve("place"));
        assertEquals(installation.resolve("spark/jars"), Files.readSymbolicLink(jars));
    }
}
